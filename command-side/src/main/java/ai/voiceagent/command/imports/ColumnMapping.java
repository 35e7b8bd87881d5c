package ai.voiceagent.command.imports;

import org.jspecify.annotations.Nullable;

/** Which columns of a file hold what; a status or disposition that no column holds is absent. */
record ColumnMapping(
        Column startedAt,
        Column phoneNumber,
        Column durationSeconds,
        @Nullable Column status,
        @Nullable Column dispositionType) {}
