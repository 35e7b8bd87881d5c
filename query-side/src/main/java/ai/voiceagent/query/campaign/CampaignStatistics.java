package ai.voiceagent.query.campaign;

import ai.voiceagent.projection.calllog.CallSums;
import ai.voiceagent.query.shared.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a campaign's calls add up to, as a whole, on the way from a call to a success, and day by day. */
public record CampaignStatistics(
        String campaignId,
        long totalCalls,
        long successfulCalls,
        String successRate,
        String avgDuration,
        BigDecimal totalSpend,
        ByStatus byStatus,
        Funnel funnel,
        Dispositions dispositions,
        List<DayShown> daily,
        Raw raw) {

    /** How the calls ended. */
    public record ByStatus(long inProgress, long completed, long noAnswer, long busy, long failed) {}

    /** How many calls got how far. */
    public record Funnel(long calls, long connected, long successful) {}

    /** What the calls meant for the business. */
    public record Dispositions(long positive, long neutral, long negative) {}

    /** One day that had calls, in the account's zone. */
    public record DayShown(
            LocalDate date,
            long calls,
            long connected,
            long successful,
            long talkSeconds,
            BigDecimal spendInr,
            long spendPaise) {

        static DayShown of(LocalDate date, CallSums calls) {
            return new DayShown(
                    date,
                    calls.calls(),
                    calls.connected(),
                    calls.positive(),
                    calls.talkSeconds(),
                    Formats.rupees(calls.spendPaise()),
                    calls.spendPaise());
        }
    }

    /** The same in seconds and paise. */
    public record Raw(long connectedCalls, long talkSeconds, long avgTalkSeconds, long spendPaise) {}

    static CampaignStatistics of(String campaignId, CallSums sums, List<DayShown> daily) {
        var average = Formats.mean(sums.talkSeconds(), sums.connected());
        return new CampaignStatistics(
                campaignId,
                sums.calls(),
                sums.positive(),
                Formats.percent(sums.positive(), sums.calls(), 1) + "%",
                Formats.duration(average),
                Formats.rupees(sums.spendPaise()),
                new ByStatus(sums.inProgress(), sums.completed(), sums.noAnswer(), sums.busy(), sums.failed()),
                new Funnel(sums.calls(), sums.connected(), sums.positive()),
                new Dispositions(sums.positive(), sums.neutral(), sums.negative()),
                daily,
                new Raw(sums.connected(), sums.talkSeconds(), average, sums.spendPaise()));
    }
}
