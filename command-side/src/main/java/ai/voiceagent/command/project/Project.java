package ai.voiceagent.command.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

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
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A project: decides what may be said about it, which documents it learns, and whether it can be deleted. */
@Aggregate(cache = "aggregateCache")
class Project {

    static final int MOST_FILES = 100;

    @AggregateIdentifier
    private @Nullable ProjectId id;

    private @Nullable AccountId accountId;
    private @Nullable ProjectSettings settings;
    private @Nullable Pitch pitch;
    private final List<TrainingFile> files = new ArrayList<>();
    private final CampaignTurns campaigns = new CampaignTurns();
    private boolean deleted;

    Project() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(CreateProject command, Clock clock) {
        if (id != null) {
            owned(command.projectId(), command.accountId());
            return getVersion();
        }
        var checked = ProjectRules.checked(command.settings());
        apply(new ProjectCreated(command.projectId(), command.accountId(), checked, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(ReconfigureProject command, Clock clock) {
        var account = owned(command.projectId(), command.accountId());
        requireVersion(command.expectedVersion());
        var checked = ProjectRules.checked(command.settings());
        if (!checked.equals(settings)) {
            apply(new ProjectReconfigured(command.projectId(), account, checked, clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    Long handle(AddTrainingFile command) {
        var account = owned(command.projectId(), command.accountId());
        if (has(command.file())) return getVersion();
        if (files.size() == MOST_FILES) {
            throw Rejection.validation("file", "at most " + MOST_FILES + " files", "is one file too many");
        }
        apply(new TrainingFileAdded(command.projectId(), account, command.file()));
        return getVersion();
    }

    @CommandHandler
    Long handle(RecordPitch command) {
        var account = owned(command.projectId(), command.accountId());
        var known = pitch != null && pitch.pitchId().equals(command.pitch().pitchId());
        if (!known) apply(new PitchGenerated(command.projectId(), account, command.pitch()));
        return getVersion();
    }

    @CommandHandler
    Long handle(AttachCampaign command, Clock clock) {
        var account = owned(command.projectId(), command.accountId());
        var turn = campaigns.next();
        apply(new CampaignAttached(command.projectId(), account, command.campaignId(), turn, clock.instant()));
        return turn;
    }

    @CommandHandler
    Long handle(DetachCampaign command, Clock clock) {
        var account = owned(command.projectId(), command.accountId());
        var had = campaigns.had(command.campaignId(), command.turns());
        if (!had.isEmpty()) {
            apply(new CampaignDetached(command.projectId(), account, command.campaignId(), had, clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    Long handle(DeleteProject command, Clock clock) {
        var account = owned(command.projectId(), command.accountId());
        var using = campaigns.campaigns();
        if (!using.isEmpty()) {
            throw new Rejection(
                    ErrorCode.CONFLICT,
                    "Campaigns speak from this project; give them another one first",
                    Map.of("campaigns", using.stream().sorted().toList()));
        }
        var fileIds = files.stream().map(TrainingFile::fileId).toList();
        apply(new ProjectDeleted(command.projectId(), account, fileIds, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    ProjectFacts handle(DescribeProject command) {
        var account = owned(command.projectId(), command.accountId());
        return new ProjectFacts(
                command.projectId(),
                account,
                Objects.requireNonNull(settings),
                List.copyOf(files),
                pitch,
                campaigns.all(),
                getVersion());
    }

    private AccountId owned(ProjectId asked, AccountId asking) {
        if (deleted || !asking.equals(accountId)) throw Rejection.notFound("project", asked.value());
        return asking;
    }

    private boolean has(TrainingFile file) {
        return files.stream()
                .anyMatch(known ->
                        known.fileId().equals(file.fileId()) || known.sha256().equals(file.sha256()));
    }

    private static void requireVersion(@Nullable Long expected) {
        if (expected == null || expected.equals(getVersion())) return;
        throw new Rejection(
                ErrorCode.PRECONDITION_FAILED,
                "The project was changed in the meantime; read it again",
                Map.of("expected", expected, "version", getVersion()));
    }

    @EventSourcingHandler
    void on(ProjectEvent event) {
        id = event.projectId();
        accountId = event.accountId();
        switch (event) {
            case ProjectCreated created -> settings = created.settings();
            case ProjectReconfigured changed -> settings = changed.settings();
            case TrainingFileAdded added -> files.add(added.file());
            case PitchGenerated generated -> pitch = generated.pitch();
            case CampaignAttached attached -> campaigns.on(attached);
            case CampaignDetached detached -> campaigns.on(detached);
            case ProjectDeleted gone -> deleted = true;
        }
    }
}
