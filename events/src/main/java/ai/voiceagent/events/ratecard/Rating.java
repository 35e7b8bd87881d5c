package ai.voiceagent.events.ratecard;

import ai.voiceagent.events.shared.Direction;

/** What a call costs: a pure function of its talk seconds and of the prices in force when it started.
 * Rounding is down to the paisa, always in the customer's favour. */
public final class Rating {

    private static final long E4_SECONDS_PER_MINUTE = 60L * 10_000L;

    private Rating() {}

    /** Seconds that are billed for {@code talkSeconds}: none for none, else at least the minimum, in whole pulses. */
    public static int billableSeconds(int talkSeconds, int pulseSeconds, int minimumSeconds) {
        if (talkSeconds < 0) throw new IllegalArgumentException("talkSeconds must not be negative: " + talkSeconds);
        if (talkSeconds == 0) return 0;
        var pulses = Math.ceilDiv((long) talkSeconds, pulseSeconds);
        return Math.toIntExact(Math.max(minimumSeconds, pulses * pulseSeconds));
    }

    /** Paise for {@code billableSeconds} at a price of {@code perMinuteE4} (1/10,000 paise a minute), rounded down. */
    public static long amountPaise(long perMinuteE4, long billableSeconds) {
        return Math.multiplyExact(perMinuteE4, billableSeconds) / E4_SECONDS_PER_MINUTE;
    }

    /** The charge for the minutes of a call; the platform fee of a connected call is an item of its own. */
    public static CallCharge charge(RateCardVersion card, Direction direction, int talkSeconds) {
        var billable = billableSeconds(talkSeconds, card.pulseSeconds(), card.minimumSeconds());
        var perMinuteE4 = card.perMinuteE4(direction);
        return new CallCharge(
                card.version(),
                perMinuteE4,
                card.pulseSeconds(),
                card.minimumSeconds(),
                talkSeconds,
                billable,
                amountPaise(perMinuteE4, billable),
                talkSeconds == 0 ? 0 : card.platformFeePerCallPaise());
    }
}
