package ai.voiceagent.command.project;

import ai.voiceagent.command.call.SuccessfulDispositions;
import ai.voiceagent.command.campaign.CampaignFacts;
import ai.voiceagent.command.campaign.Campaigns;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the project of a campaign say which dispositions count as success; a campaign without one has no further ones. */
@Component
class ProjectDispositions implements SuccessfulDispositions {

    private final Campaigns campaigns;
    private final Projects projects;

    ProjectDispositions(Campaigns campaigns, Projects projects) {
        this.campaigns = campaigns;
        this.projects = projects;
    }

    @Override
    public List<String> of(AccountId accountId, CampaignId campaignId) {
        return campaigns
                .find(accountId, campaignId)
                .flatMap(ProjectDispositions::project)
                .flatMap(project -> projects.find(accountId, project))
                .map(project -> project.settings().successfulDisposition())
                .orElse(List.of());
    }

    private static Optional<ProjectId> project(CampaignFacts campaign) {
        return Optional.ofNullable(campaign.profile().projectId())
                .filter(id -> !id.isBlank())
                .map(ProjectId::new);
    }
}
