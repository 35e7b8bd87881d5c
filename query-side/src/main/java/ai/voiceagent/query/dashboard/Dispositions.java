package ai.voiceagent.query.dashboard;

import java.time.LocalDate;
import java.util.List;

/** How calls ended, in percent that add up to 100, and how the shares moved, in percentage points; also week by week. */
public record Dispositions(
        Share positive, Share neutral, Share negative, List<Week> weeks, Raw raw, Days range, long asOf) {

    /** The share of one outcome. */
    public record Share(int percentage, String trend) {}

    /** Seven days, and how the shares moved since the seven before. */
    public record Week(LocalDate from, LocalDate to, Share positive, Share neutral, Share negative, Counts raw) {

        static Week of(DateRange days, Outcomes now, Outcomes before) {
            var shares = Shares.of(now.positive(), now.neutral(), now.negative());
            return new Week(
                    days.from(),
                    days.to(),
                    share(shares[0], now.positive(), now, before.positive(), before),
                    share(shares[1], now.neutral(), now, before.neutral(), before),
                    share(shares[2], now.negative(), now, before.negative(), before),
                    Counts.of(now));
        }
    }

    /** Numbers of calls: of the days shown, and of the two ranges that the trend compares. */
    public record Raw(Counts shown, Counts later, Counts earlier) {}

    /** Numbers of calls by outcome. */
    public record Counts(long positive, long neutral, long negative) {
        static Counts of(Outcomes outcomes) {
            return new Counts(outcomes.positive(), outcomes.neutral(), outcomes.negative());
        }

        public long total() {
            return positive + neutral + negative;
        }
    }

    static Dispositions of(Outcomes shown, Outcomes later, Outcomes earlier, List<Week> weeks, Days range, long asOf) {
        var shares = Shares.of(shown.positive(), shown.neutral(), shown.negative());
        return new Dispositions(
                share(shares[0], later.positive(), later, earlier.positive(), earlier),
                share(shares[1], later.neutral(), later, earlier.neutral(), earlier),
                share(shares[2], later.negative(), later, earlier.negative(), earlier),
                weeks,
                new Raw(Counts.of(shown), Counts.of(later), Counts.of(earlier)),
                range,
                asOf);
    }

    private static Share share(int percentage, long now, Outcomes later, long before, Outcomes earlier) {
        return new Share(percentage, Trend.points(now, later.total(), before, earlier.total()));
    }
}
