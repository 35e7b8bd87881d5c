package ai.voiceagent.command.ratecard.web;

import ai.voiceagent.command.ratecard.PublishRateCardVersion;
import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.platform.web.Rupees;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prices as an operator writes them, in rupees; what is left out is free, and billed by the second without a minimum. */
record Prices(
        @NotNull Instant effectiveFrom,
        @NotNull BigDecimal inboundPerMinute,
        @NotNull BigDecimal outboundPerMinute,
        @Nullable Integer pulseSeconds,
        @Nullable Integer minimumSeconds,
        @Nullable BigDecimal aiTrainingPerPage,
        @Nullable BigDecimal pitchGeneration,
        @Nullable BigDecimal didMonthlyRental,
        @Nullable BigDecimal platformFeePerCall) {

    PublishRateCardVersion toCommand(String publishedBy) {
        return new PublishRateCardVersion(
                RateCards.ID,
                effectiveFrom.truncatedTo(ChronoUnit.MILLIS),
                Rupees.paiseE4("inboundPerMinute", inboundPerMinute),
                Rupees.paiseE4("outboundPerMinute", outboundPerMinute),
                Objects.requireNonNullElse(pulseSeconds, 1),
                Objects.requireNonNullElse(minimumSeconds, 0),
                free("aiTrainingPerPage", aiTrainingPerPage),
                free("pitchGeneration", pitchGeneration),
                free("didMonthlyRental", didMonthlyRental),
                free("platformFeePerCall", platformFeePerCall),
                publishedBy);
    }

    private static long free(String field, @Nullable BigDecimal rupees) {
        return rupees == null ? 0 : Rupees.paise(field, rupees);
    }
}
