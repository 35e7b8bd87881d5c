package ai.voiceagent.command.project;

import ai.voiceagent.command.campaign.Campaigns;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates, changes and deletes projects on the state that they have when the change arrives; each change returns the version after it. */
@Component
public class ProjectChanges {

    private static final int ATTEMPTS = 10;
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Commands commands;
    private final Projects projects;
    private final Campaigns campaigns;
    private final Clock clock;

    ProjectChanges(Commands commands, Projects projects, Campaigns campaigns, Clock clock) {
        this.commands = commands;
        this.projects = projects;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public long create(ProjectId id, AccountId accountId, ProjectSettings settings) {
        return commands.send(new CreateProject(id, accountId, settings));
    }

    /** Gives a project the settings that {@code change} makes of those it has; {@code onlyVersion} insists on a version. */
    public long reconfigure(
            AccountId accountId,
            ProjectId id,
            @Nullable Long onlyVersion,
            Function<ProjectSettings, ProjectSettings> change) {
        for (int i = 1; ; i++) {
            var project = projects.require(accountId, id);
            var expected = onlyVersion == null ? Long.valueOf(project.version()) : onlyVersion;
            try {
                return commands.send(new ReconfigureProject(id, accountId, change.apply(project.settings()), expected));
            } catch (Rejection refusal) {
                var outrun = refusal.code() == ErrorCode.PRECONDITION_FAILED && onlyVersion == null;
                if (!outrun || i == ATTEMPTS) throw refusal;
            }
        }
    }

    /** Deletes a project that no campaign speaks from; what a crash left attached is found out first. */
    public long delete(AccountId accountId, ProjectId id) {
        projects.require(accountId, id).attached().forEach((campaign, turns) -> {
            if (!speaksFrom(accountId, campaign, id)) detachOld(accountId, id, campaign, turns);
        });
        return commands.send(new DeleteProject(id, accountId));
    }

    private boolean speaksFrom(AccountId accountId, CampaignId campaign, ProjectId id) {
        return campaigns
                .find(accountId, campaign)
                .filter(found -> id.value().equals(found.profile().projectId()))
                .isPresent();
    }

    /** A young turn may belong to a change that is still on its way. */
    private void detachOld(AccountId accountId, ProjectId id, CampaignId campaign, Map<Long, Instant> turns) {
        var young = clock.instant().minus(ON_ITS_WAY);
        var old = turns.keySet().stream()
                .filter(turn -> turns.get(turn).isBefore(young))
                .toList();
        if (!old.isEmpty()) commands.send(new DetachCampaign(id, accountId, campaign, old));
    }
}
