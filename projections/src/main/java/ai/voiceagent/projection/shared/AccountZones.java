package ai.voiceagent.projection.shared;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.shared.AccountId;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Where an account's days begin, for projectors. It asks the account's own events, which are there before anything else
 * of the account: another view might be behind, most of all while everything is rebuilt.
 */
@Component
public class AccountZones {

    /** The zone of an account that never said. */
    public static final ZoneId DEFAULT = ZoneId.of("Asia/Kolkata");

    private final EventStore events;
    private final Map<AccountId, ZoneId> known = new ConcurrentHashMap<>();

    public AccountZones(EventStore events) {
        this.events = events;
    }

    public ZoneId of(AccountId account) {
        var zone = known.get(account);
        if (zone != null) return zone;
        var opened = events.readEvents(account.value())
                .asStream()
                .filter(event -> event.getPayload() instanceof AccountOpened)
                .map(event -> ZoneId.of(((AccountOpened) event.getPayload()).timeZone()))
                .findFirst();
        opened.ifPresent(found -> known.put(account, found));
        return opened.orElse(DEFAULT);
    }
}
