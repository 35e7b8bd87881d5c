package ai.voiceagent.events.ratecard;

import ai.voiceagent.events.shared.Direction;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** One set of prices, in force for calls that start at or after {@code effectiveFrom} until a later one takes over.
 * Per-minute prices are in 1/10,000 paise; all others in paise. {@code pulseSeconds} is 1, 30 or 60. */
public record RateCardVersion(
        int version,
        Instant effectiveFrom,
        long inboundPerMinuteE4,
        long outboundPerMinuteE4,
        int pulseSeconds,
        int minimumSeconds,
        long aiTrainingPerPagePaise,
        long pitchGenerationPaise,
        long didMonthlyRentalPaise,
        long platformFeePerCallPaise) {

    /** The prices of a new installation: ₹1.35 a minute both ways, by the second, everything else free. */
    public static final RateCardVersion DEFAULT =
            new RateCardVersion(1, Instant.EPOCH, 1_350_000, 1_350_000, 1, 0, 0, 0, 0, 0);

    /** The price of a minute in {@code direction}, in 1/10,000 paise. */
    public long perMinuteE4(Direction direction) {
        return switch (direction) {
            case INBOUND -> inboundPerMinuteE4;
            case OUTBOUND -> outboundPerMinuteE4;
        };
    }

    /** The version that is in force at {@code instant}: the last to take effect until then, among equals the last published. */
    public static Optional<RateCardVersion> inForce(Collection<RateCardVersion> versions, Instant instant) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom.isAfter(instant))
                .max(Comparator.comparing(RateCardVersion::effectiveFrom).thenComparing(RateCardVersion::version));
    }

    /** The same prices under another version number. */
    public RateCardVersion numbered(int number) {
        return new RateCardVersion(
                number,
                effectiveFrom,
                inboundPerMinuteE4,
                outboundPerMinuteE4,
                pulseSeconds,
                minimumSeconds,
                aiTrainingPerPagePaise,
                pitchGenerationPaise,
                didMonthlyRentalPaise,
                platformFeePerCallPaise);
    }
}
