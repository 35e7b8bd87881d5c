package ai.voiceagent.events.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be known of a lead before it counts as qualified. */
public record LeadQualification(
        @Nullable Boolean enabled,
        @Nullable List<String> requiredFields,
        @Nullable String qualificationCriteria) {}
