package ai.voiceagent.events.imports;

/** A row of an imported file that is no call; {@code row} counts data rows from 1, and {@code reason} never repeats what stood there. */
public record RejectedRow(long row, String reason) {}
