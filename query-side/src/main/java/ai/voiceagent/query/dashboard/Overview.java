package ai.voiceagent.query.dashboard;

import ai.voiceagent.query.shared.Formats;

/** The dashboard's six figures as people read them, and as numbers. {@code asOf} is the position of the event log that they show. */
public record Overview(
        String inboundCalls,
        String inboundMinutes,
        String avgCallTime,
        String totalSpend,
        String positiveDispositions,
        String avgCostPerDisposition,
        RawOverview raw,
        Days range,
        long asOf) {

    static Overview of(Figures figures, Period period, long asOf) {
        var raw = RawOverview.of(figures);
        return new Overview(
                Formats.count(raw.inboundCalls()),
                Formats.count(Formats.mean(raw.inboundSeconds(), 60)),
                Formats.average(raw.avgCallSeconds()),
                Formats.inr(raw.totalSpendPaise()),
                Formats.count(raw.positiveDispositions()),
                Formats.inr(raw.avgCostPerDispositionPaise()),
                raw,
                Days.of(period),
                asOf);
    }
}
