package ai.voiceagent.projection.project;

import ai.voiceagent.events.project.CampaignAttached;
import ai.voiceagent.events.project.CampaignDetached;
import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.project.PitchGenerated;
import ai.voiceagent.events.project.ProjectCreated;
import ai.voiceagent.events.project.ProjectDeleted;
import ai.voiceagent.events.project.ProjectEvent;
import ai.voiceagent.events.project.ProjectReconfigured;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.project.TrainingFileAdded;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project as it is now; a deleted one stays, so that whoever deleted it can be told. */
public record ProjectView(
        String projectId,
        String accountId,
        ProjectSettings settings,
        List<TrainingFile> files,
        @Nullable Pitch pitch,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        long version)
        implements VersionedView {

    private static final ProjectSettings NAMELESS =
            new ProjectSettings("", null, null, null, null, List.of(), List.of(), null);

    static ProjectView empty(String projectId) {
        return new ProjectView(projectId, "", NAMELESS, List.of(), null, Instant.EPOCH, Instant.EPOCH, null, NOTHING);
    }

    ProjectView after(ProjectEvent event, long sequence) {
        return switch (event) {
            case ProjectCreated created ->
                new ProjectView(
                        projectId,
                        created.accountId().value(),
                        created.settings(),
                        List.of(),
                        null,
                        created.createdAt(),
                        created.createdAt(),
                        null,
                        sequence);
            case ProjectReconfigured changed -> with(changed.settings(), files, pitch, changed.changedAt(), sequence);
            case TrainingFileAdded added ->
                with(settings, and(added.file()), pitch, added.file().uploadedAt(), sequence);
            case PitchGenerated made ->
                with(settings, files, made.pitch(), made.pitch().generatedAt(), sequence);
            case CampaignAttached attached -> with(settings, files, pitch, updatedAt, sequence);
            case CampaignDetached detached -> with(settings, files, pitch, updatedAt, sequence);
            case ProjectDeleted deleted ->
                new ProjectView(
                        projectId,
                        accountId,
                        settings,
                        files,
                        pitch,
                        createdAt,
                        updatedAt,
                        deleted.deletedAt(),
                        sequence);
        };
    }

    private List<TrainingFile> and(TrainingFile file) {
        return Stream.concat(files.stream(), Stream.of(file)).toList();
    }

    private ProjectView with(
            ProjectSettings settings,
            List<TrainingFile> files,
            @Nullable Pitch pitch,
            Instant updatedAt,
            long sequence) {
        return new ProjectView(projectId, accountId, settings, files, pitch, createdAt, updatedAt, deletedAt, sequence);
    }
}
