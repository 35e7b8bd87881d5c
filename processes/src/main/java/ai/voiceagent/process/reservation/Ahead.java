package ai.voiceagent.process.reservation;

import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.process.shared.CurrentPrices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much is held for a call, and how long: what it will have cost some minutes from now. */
@Component
class Ahead {

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final CurrentPrices prices;
    private final Clock clock;
    private final Duration ahead;

    Ahead(CurrentPrices prices, Clock clock, @Value("${voice.reservation.minutes:5}") int minutes) {
        this.prices = prices;
        this.clock = clock;
        this.ahead = Duration.ofMinutes(minutes);
    }

    /** Paise for a call that rings since {@code seenAt} and is priced as of {@code startedAt}. */
    long paise(Instant startedAt, Instant seenAt, Direction direction) {
        var talked = Duration.between(seenAt, until());
        return prices.charge(startedAt, direction, Math.toIntExact(Math.max(1, talked.toSeconds())))
                .amountPaise();
    }

    /** Until when that is enough. */
    Instant until() {
        return clock.instant().plus(ahead);
    }

    /** Until when it is held, in case nobody extends it. */
    Instant expiry() {
        return until().plus(GRACE);
    }

    /** Whether what is held until {@code reservedUntil} is soon not enough. */
    boolean isShort(Instant reservedUntil) {
        return reservedUntil.isBefore(clock.instant().plus(ahead.dividedBy(2)));
    }
}
