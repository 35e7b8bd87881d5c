package ai.voiceagent.query.ratecard;

import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.projection.ratecard.RateCardView.PublishedVersion;
import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of the rate card in rupees, each price as text so that no client rounds it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricesShown(
        int version,
        Instant effectiveFrom,
        String inboundPerMinute,
        String outboundPerMinute,
        int pulseSeconds,
        int minimumSeconds,
        String aiTrainingPerPage,
        String pitchGeneration,
        String didMonthlyRental,
        String platformFeePerCall,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    private static final int E4_DECIMALS = 6;

    static PricesShown of(PublishedVersion version) {
        return of(version.prices(), version.publishedBy(), version.publishedAt());
    }

    static PricesShown of(RateCardVersion prices) {
        return of(prices, null, null);
    }

    private static PricesShown of(RateCardVersion prices, @Nullable String by, @Nullable Instant at) {
        return new PricesShown(
                prices.version(),
                prices.effectiveFrom(),
                perMinute(prices.inboundPerMinuteE4()),
                perMinute(prices.outboundPerMinuteE4()),
                prices.pulseSeconds(),
                prices.minimumSeconds(),
                rupees(prices.aiTrainingPerPagePaise()),
                rupees(prices.pitchGenerationPaise()),
                rupees(prices.didMonthlyRentalPaise()),
                rupees(prices.platformFeePerCallPaise()),
                by,
                at);
    }

    /** At least two decimals, more only where the price has them. */
    private static String perMinute(long e4) {
        var rupees = BigDecimal.valueOf(e4, E4_DECIMALS).stripTrailingZeros();
        return (rupees.scale() < 2 ? rupees.setScale(2) : rupees).toPlainString();
    }

    private static String rupees(long paise) {
        return Formats.rupees(paise).toPlainString();
    }
}
