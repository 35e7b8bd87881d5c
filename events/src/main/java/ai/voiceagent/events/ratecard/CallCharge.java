package ai.voiceagent.events.ratecard;

/** Why a call costs what it costs: the inputs, the rate-card version and the result, so that anybody can rate it again.
 * {@code minutesPaise} is the price of the minutes, {@code feePaise} the platform fee; the call costs their sum. */
public record CallCharge(
        int rateCardVersion,
        long perMinuteE4,
        int pulseSeconds,
        int minimumSeconds,
        int talkSeconds,
        int billableSeconds,
        long minutesPaise,
        long feePaise) {

    /** Everything that the call costs, in paise. */
    public long amountPaise() {
        return minutesPaise + feePaise;
    }

    /** Whether the amounts follow from the inputs, as {@link Rating} has them. */
    public boolean follows() {
        return perMinuteE4 >= 0
                && feePaise >= 0
                && talkSeconds >= 0
                && pulseSeconds > 0
                && billableSeconds == Rating.billableSeconds(talkSeconds, pulseSeconds, minimumSeconds)
                && minutesPaise == Rating.amountPaise(perMinuteE4, billableSeconds);
    }

    /** What minute {@code k} (from 0) of the call costs, in paise; the minutes sum exactly to {@link #minutesPaise()}. */
    public long minutePaise(int k) {
        return upTo(k + 1) - upTo(k);
    }

    /** How many minutes the call is billed for, begun minutes included. */
    public int minutes() {
        return Math.ceilDiv(billableSeconds, 60);
    }

    private long upTo(int minutes) {
        return Rating.amountPaise(perMinuteE4, Math.min(60L * minutes, billableSeconds));
    }
}
