package ai.voiceagent.command.project.web;

import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.platform.error.Rejection;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as clients send it. What only we decide (id, files, pitch, times) may be sent back unchanged and is not looked at. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties({"id", "files", "pitch", "createdAt", "updatedAt", "version"})
record ProjectBody(
        @Schema(example = "Premium Properties", maxLength = 200) @Nullable
        String name,

        @Schema(example = "Flats by the river, ready in 2026") @Nullable
        String description,

        @Schema(
                example = "https://docs.google.com/document/d/1",
                description = "A web address; it is kept, and not fetched")
        @Nullable
        String link,

        @Schema(example = "Step 1: Greeting\nStep 2: Qualify") @Nullable
        String callFlowInbound,

        @Schema(example = "Step 1: Warm intro\nStep 2: Reference") @Nullable
        String callFlowOutbound,

        @Schema(description = "At most four of the eight languages") @Nullable
        List<Spoken> defaultLanguages,

        @Schema(
                example = "[\"Exchange Number\",\"Connect Sales\"]",
                description = "Dispositions that count as success, beside Successful")
        @Nullable
        List<@Nullable String> successfulDisposition,

        @Schema(example = "Mention the river view") @Nullable
        String notes) {

    /** A language and its place; the label is ours and may be sent back. */
    record Spoken(
            @Schema(example = "hinglish") @Nullable Language value,

            @Schema(
                    example = "1",
                    minimum = "1",
                    maximum = "4",
                    description = "1 to 4; without it, the place in the list")
            @Nullable
            Integer order,

            @Schema(example = "Hinglish", accessMode = Schema.AccessMode.READ_ONLY) @Nullable
            String label) {}

    static ProjectBody of(ProjectSettings settings) {
        return new ProjectBody(
                settings.name(),
                settings.description(),
                settings.link(),
                settings.callFlowInbound(),
                settings.callFlowOutbound(),
                settings.defaultLanguages().stream()
                        .map(one -> new Spoken(one.value(), one.order(), null))
                        .toList(),
                List.copyOf(settings.successfulDisposition()),
                settings.notes());
    }

    ProjectSettings settings() {
        if (name == null) throw Rejection.validation("name", "required", "is missing");
        return new ProjectSettings(
                name, description, link, callFlowInbound, callFlowOutbound, languages(), dispositions(), notes);
    }

    private List<RankedLanguage> languages() {
        var languages = new ArrayList<RankedLanguage>();
        if (defaultLanguages == null) return languages;
        for (var spoken : defaultLanguages) {
            if (spoken == null || spoken.value() == null) {
                throw Rejection.validation("defaultLanguages.value", "required", "is missing");
            }
            languages.add(
                    new RankedLanguage(spoken.value(), spoken.order() == null ? languages.size() + 1 : spoken.order()));
        }
        return languages;
    }

    private List<String> dispositions() {
        var names = new ArrayList<String>();
        if (successfulDisposition == null) return names;
        for (var name : successfulDisposition) names.add(name == null ? "" : name);
        return names;
    }
}
