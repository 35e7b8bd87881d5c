package ai.voiceagent.query.dashboard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The six figures, how they grew, and what every day was like. */
public record Metrics(@JsonUnwrapped Overview overview, Comparison comparison, List<SeriesRow> series) {

    /** Two ranges of days and the growth from the earlier to the later; absent where there was nothing before. */
    public record Comparison(
            DateRange later, DateRange earlier, Growth growth, RawOverview laterRaw, RawOverview earlierRaw) {}

    /** Growth in percent, {@code +4.1%}. */
    public record Growth(
            @Nullable String inboundCalls,
            @Nullable String inboundMinutes,
            @Nullable String avgCallTime,
            @Nullable String totalSpend,
            @Nullable String positiveDispositions,
            @Nullable String avgCostPerDisposition) {

        static Growth of(RawOverview now, RawOverview before) {
            return new Growth(
                    Trend.growth(now.inboundCalls(), before.inboundCalls()),
                    Trend.growth(now.inboundSeconds(), before.inboundSeconds()),
                    Trend.growth(now.avgCallSeconds(), before.avgCallSeconds()),
                    Trend.growth(now.totalSpendPaise(), before.totalSpendPaise()),
                    Trend.growth(now.positiveDispositions(), before.positiveDispositions()),
                    Trend.growth(now.avgCostPerDispositionPaise(), before.avgCostPerDispositionPaise()));
        }
    }
}
