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

    /** The same figures, as those of {@code other} or of days that begin there. */
    public SeriesRow on(LocalDate other) {
        return new SeriesRow(other, calls, connected, seconds, spendPaise, positive, neutral, negative);
    }

    /** Both together, as of this day. */
    public SeriesRow plus(SeriesRow other) {
        return new SeriesRow(
                day,
                calls + other.calls,
                connected + other.connected,
                seconds + other.seconds,
                spendPaise + other.spendPaise,
                positive + other.positive,
                neutral + other.neutral,
                negative + other.negative);
    }

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
