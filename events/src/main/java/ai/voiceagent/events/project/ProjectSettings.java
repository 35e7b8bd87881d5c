package ai.voiceagent.events.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say about a project. {@code link} is a web address that is kept and never fetched; {@code successfulDisposition} names the
 * dispositions that count as success beside {@code Successful}; the languages stand in their order. */
public record ProjectSettings(
        String name,
        @Nullable String description,
        @Nullable String link,
        @Nullable String callFlowInbound,
        @Nullable String callFlowOutbound,
        List<RankedLanguage> defaultLanguages,
        List<String> successfulDisposition,
        @Nullable String notes) {

    public ProjectSettings {
        defaultLanguages = List.copyOf(defaultLanguages);
        successfulDisposition = List.copyOf(successfulDisposition);
    }
}
