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

    static SeriesRow nothingOn(LocalDate day) {
        return new SeriesRow(day, 0, 0, 0, 0, 0, 0, 0);
    }

    SeriesRow withSpend(long paise) {
        return new SeriesRow(day, calls, connected, seconds, paise, positive, neutral, negative);
    }
}
