package ai.voiceagent.events.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When calls may be made: {@code HH:MM} wall-clock times in the campaign's zone, on lower-case English week days. */
public record CallSchedule(
        @Nullable Boolean enabled,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable List<String> daysOfWeek) {}
