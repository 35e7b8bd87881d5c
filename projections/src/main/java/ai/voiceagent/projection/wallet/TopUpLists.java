package ai.voiceagent.projection.wallet;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The collection {@code topup_lists}: the top-ups that a wallet's history shows although its ledger does not hold them. */
@Component
public class TopUpLists extends DocumentView<TopUpListView> {

    TopUpLists(ViewDatabase database) {
        super(database, "topup_lists", Groups.WALLETS, TopUpListView.class, TopUpListView::id);
    }

    /** The wallet's top-ups that are processing or failed, latest first. */
    public List<OpenTopUp> open(WalletView wallet) {
        return documents.findAll(TopUpListView.ids(wallet.walletId(), wallet.topUps())).values().stream()
                .flatMap(part -> part.open().stream())
                .sorted(Comparator.comparing(OpenTopUp::number).reversed())
                .toList();
    }

    /** Brings the lists up to date with {@code topUps}; repeating it changes nothing. */
    void write(Collection<TopUpView> topUps) {
        var byPart = topUps.stream().collect(Collectors.groupingBy(TopUpListView::id));
        var stored = documents.findAll(byPart.keySet());
        var changed = new ArrayList<TopUpListView>();
        byPart.forEach((id, members) -> {
            var part = stored.getOrDefault(id, TopUpListView.empty(members.getFirst()));
            changed.add(part.with(members));
        });
        documents.saveAll(changed);
    }
}
