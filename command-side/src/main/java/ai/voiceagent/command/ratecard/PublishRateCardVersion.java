package ai.voiceagent.command.ratecard;

import ai.voiceagent.events.ratecard.RateCardVersion;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets prices for calls that start at or after {@code effectiveFrom}. Repeating what is in force from then on changes nothing. */
public record PublishRateCardVersion(
        @TargetAggregateIdentifier String rateCardId,
        Instant effectiveFrom,
        long inboundPerMinuteE4,
        long outboundPerMinuteE4,
        int pulseSeconds,
        int minimumSeconds,
        long aiTrainingPerPagePaise,
        long pitchGenerationPaise,
        long didMonthlyRentalPaise,
        long platformFeePerCallPaise,
        String publishedBy) {

    /** The prices as version {@code version} of the rate card. */
    RateCardVersion as(int version) {
        return new RateCardVersion(
                version,
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
