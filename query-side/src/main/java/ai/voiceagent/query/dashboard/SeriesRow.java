package ai.voiceagent.query.dashboard;

import java.time.LocalDate;

/** One day of a daily series. */
public record SeriesRow(
        LocalDate day,
        long calls,
        long connected,
        long seconds,
        long spendPaise,
        long positive,
        long neutral,
        long negative) {

    static SeriesRow of(LocalDate day, Figures figures) {
        var calls = figures.calls();
        return new SeriesRow(
                day,
                calls.inboundCalls() + calls.outboundCalls(),
                calls.connectedCalls(),
                calls.talkSeconds(),
                figures.spend().totalPaise(),
                calls.outcomes().positive(),
                calls.outcomes().neutral(),
                calls.outcomes().negative());
    }
}
