package ai.voiceagent.query.dashboard;

import ai.voiceagent.query.shared.Formats;

/** The dashboard's figures as numbers: seconds, paise, counts of calls. */
public record RawOverview(
        long inboundCalls,
        long outboundCalls,
        long connectedCalls,
        long inboundSeconds,
        long outboundSeconds,
        long talkSeconds,
        long avgCallSeconds,
        long totalSpendPaise,
        long avgCostPerDispositionPaise,
        long positiveDispositions,
        long neutralDispositions,
        long negativeDispositions) {

    static RawOverview of(Figures figures) {
        var calls = figures.calls();
        var spend = figures.spend();
        var outcomes = calls.outcomes();
        return new RawOverview(
                calls.inboundCalls(),
                calls.outboundCalls(),
                calls.connectedCalls(),
                calls.inboundSeconds(),
                calls.outboundSeconds(),
                calls.talkSeconds(),
                Formats.mean(calls.talkSeconds(), calls.connectedCalls()),
                spend.totalPaise(),
                Formats.mean(spend.totalPaise(), outcomes.positive()),
                outcomes.positive(),
                outcomes.neutral(),
                outcomes.negative());
    }
}
