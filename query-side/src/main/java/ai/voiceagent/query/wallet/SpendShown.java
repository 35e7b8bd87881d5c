package ai.voiceagent.query.wallet;

import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a wallet spends, in rupees: today, in the last 7 and 30 days with today, on average a day, and step by step. */
public record SpendShown(
        BigDecimal dailySpend,
        BigDecimal weeklySpend,
        BigDecimal monthlySpend,
        BigDecimal avgDailySpend,
        Growth growth,
        String period,
        List<Step> series,
        Raw raw) {

    /** How much more than in as many days before, {@code +4.1%}; absent when nothing was spent then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Growth(
            @Nullable String daily,
            @Nullable String weekly,
            @Nullable String monthly) {}

    /** A step of the series; of one that is not whole, the days that were asked for. */
    public record Step(LocalDate from, LocalDate to, BigDecimal spend, StepRaw raw) {

        static Step of(LocalDate from, LocalDate to, long paise) {
            return new Step(from, to, Formats.rupees(paise), new StepRaw(paise));
        }
    }

    /** The same in paise. */
    public record StepRaw(long spendPaise) {}

    /** The same in paise, and the days before that the growth compares with. */
    public record Raw(
            long dailyPaise,
            long weeklyPaise,
            long monthlyPaise,
            long avgDailyPaise,
            long dayBeforePaise,
            long weekBeforePaise,
            long monthBeforePaise) {}

    static SpendShown of(Raw raw, SpendPeriod period, List<Step> series) {
        return new SpendShown(
                Formats.rupees(raw.dailyPaise()),
                Formats.rupees(raw.weeklyPaise()),
                Formats.rupees(raw.monthlyPaise()),
                Formats.rupees(raw.avgDailyPaise()),
                new Growth(
                        Formats.growth(raw.dailyPaise(), raw.dayBeforePaise()),
                        Formats.growth(raw.weeklyPaise(), raw.weekBeforePaise()),
                        Formats.growth(raw.monthlyPaise(), raw.monthBeforePaise())),
                period.wire(),
                series,
                raw);
    }
}
