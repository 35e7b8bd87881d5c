package ai.voiceagent.projection.account;

import ai.voiceagent.events.account.AccountEvent;
import ai.voiceagent.projection.shared.FoldedView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The collection {@code accounts}. */
@Component
public class AccountViews extends FoldedView<AccountView, AccountEvent> {

    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    AccountViews(ViewDatabase database) {
        super(
                database,
                "accounts",
                Groups.DIRECTORY,
                AccountView.class,
                AccountView::accountId,
                new ViewFold<>(event -> event.accountId().value(), AccountView::empty, AccountView::after));
    }

    /** Where the account's days begin; it never changes, and is remembered. */
    public Optional<ZoneId> zone(String accountId) {
        var known = zones.get(accountId);
        if (known != null) return Optional.of(known);
        var found = find(accountId).map(AccountView::timeZone).map(ZoneId::of);
        found.ifPresent(zone -> zones.put(accountId, zone));
        return found;
    }

    void write(List<Sequenced<AccountEvent>> batch) {
        fold(batch);
    }
}
