package ai.voiceagent.command.project;

import ai.voiceagent.command.campaign.CampaignProjects;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets campaigns hold projects; the project itself decides, so that a campaign and a deletion cannot miss each other. */
@Component
class AttachedProjects implements CampaignProjects {

    private final Commands commands;
    private final Projects projects;

    AttachedProjects(Commands commands, Projects projects) {
        this.commands = commands;
        this.projects = projects;
    }

    @Override
    public Held hold(AccountId accountId, CampaignId campaignId, @Nullable String projectId) {
        if (projectId == null) return new Held(accountId, campaignId, null, List.of());
        if (projectId.isBlank()) throw unknown();
        try {
            long turn = commands.send(new AttachCampaign(new ProjectId(projectId), accountId, campaignId));
            return new Held(accountId, campaignId, projectId, List.of(turn));
        } catch (Rejection refusal) {
            throw refusal.code() == ErrorCode.NOT_FOUND ? unknown() : refusal;
        }
    }

    @Override
    public Held held(AccountId accountId, CampaignId campaignId, @Nullable String projectId) {
        if (projectId == null) return new Held(accountId, campaignId, null, List.of());
        var turns = projects.find(accountId, new ProjectId(projectId))
                .map(project -> project.attached().getOrDefault(campaignId, Map.of()))
                .map(attached -> attached.keySet().stream().sorted().toList())
                .orElse(List.of());
        return new Held(accountId, campaignId, projectId, turns);
    }

    @Override
    public void letGo(Held held) {
        if (held.projectId() == null || held.turns().isEmpty()) return;
        var project = new ProjectId(held.projectId());
        try {
            commands.send(new DetachCampaign(project, held.accountId(), held.campaignId(), held.turns()));
        } catch (Rejection refusal) {
            if (refusal.code() != ErrorCode.NOT_FOUND) throw refusal;
        }
    }

    private static Rejection unknown() {
        return Rejection.validation("projectId", "an existing project", "names no project");
    }
}
