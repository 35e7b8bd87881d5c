package ai.voiceagent.command.language;

import ai.voiceagent.events.project.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pitch is to be made of: the project in its people's words, and the texts of its documents. */
public record PitchBrief(
        String projectName,
        @Nullable String description,
        @Nullable String callFlow,
        @Nullable String notes,
        List<String> goals,
        List<String> documents,
        Language language) {}
