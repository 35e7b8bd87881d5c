package ai.voiceagent.query.project;

import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.projection.project.ProjectView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as the API shows it, with its documents and the last pitch that was made of them. */
public record ProjectShown(
        @Schema(example = "proj_01JH2M9Q8Z6T5R4W3E2Y1X0V7N") String id,
        @Schema(example = "Premium Properties") String name,
        @Nullable String description,

        @Schema(example = "https://docs.google.com/document/d/1") @Nullable
        String link,

        @Schema(example = "Step 1: Greeting\nStep 2: Qualify") @Nullable
        String callFlowInbound,

        @Schema(example = "Step 1: Warm intro\nStep 2: Reference") @Nullable
        String callFlowOutbound,

        List<Spoken> defaultLanguages,

        @Schema(example = "[\"Exchange Number\",\"Connect Sales\"]")
        List<String> successfulDisposition,

        @Nullable String notes,
        List<FileShown> files,
        @Nullable PitchShown pitch,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A language, its place, and its name for people. */
    public record Spoken(
            @Schema(example = "hinglish") Language value,
            @Schema(example = "1") int order,
            @Schema(example = "Hinglish") String label) {

        static Spoken of(RankedLanguage language) {
            return new Spoken(
                    language.value(), language.order(), language.value().label());
        }
    }

    /** A document that the project learned, and what that cost. */
    public record FileShown(
            @Schema(example = "file_01JH2M9Q8Z6T5R4W3E2Y1X0V7N")
            String fileId,

            @Schema(example = "training.pdf") String fileName,
            @Schema(example = "2025-01-15T10:30:00Z") Instant uploadedAt,
            @Schema(example = "12") int pages,
            @Schema(example = "482133") long sizeBytes,

            @Schema(description = "Length of the text that was found in it; 0 for one of pictures only")
            int characters,

            PriceShown price) {

        static FileShown of(TrainingFile file) {
            return new FileShown(
                    file.fileId(),
                    file.fileName(),
                    file.uploadedAt(),
                    file.pages(),
                    file.sizeBytes(),
                    file.characters(),
                    PriceShown.of(file.price()));
        }
    }

    static ProjectShown of(ProjectView view) {
        var settings = view.settings();
        return new ProjectShown(
                view.projectId(),
                settings.name(),
                settings.description(),
                settings.link(),
                settings.callFlowInbound(),
                settings.callFlowOutbound(),
                settings.defaultLanguages().stream().map(Spoken::of).toList(),
                settings.successfulDisposition(),
                settings.notes(),
                view.files().stream().map(FileShown::of).toList(),
                PitchShown.of(view.pitch()),
                view.createdAt(),
                view.updatedAt(),
                view.version());
    }
}
