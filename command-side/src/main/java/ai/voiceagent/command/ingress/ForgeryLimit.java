package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says which unproven deliveries are kept: a provider with a wrong secret can be helped, a flood of forgeries fills no disk. */
final class ForgeryLimit {

    static final int AN_HOUR = 100;
    static final int LARGEST = 64 * 1024;

    private final Clock clock;
    private final Map<AccountId, Integer> kept = new HashMap<>();
    private Instant hourEnds = Instant.MIN;

    ForgeryLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean worthKeeping(AccountId accountId, Delivery delivery) {
        if (delivery.body().length > LARGEST) return false;
        var now = clock.instant();
        if (!now.isBefore(hourEnds)) {
            kept.clear();
            hourEnds = now.plus(Duration.ofHours(1));
        }
        return kept.merge(accountId, 1, Integer::sum) <= AN_HOUR;
    }
}
