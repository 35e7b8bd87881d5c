package ai.voiceagent.query.dashboard;

import java.time.LocalDate;

/** The figures of one day, as of a position of the event log. */
record DayFigures(LocalDate day, Figures figures, long asOf) {}
