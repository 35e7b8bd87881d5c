package ai.voiceagent.query.campaign;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.campaign.CampaignViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the campaign that it made, changed or deleted. */
@Component
class CampaignReadBack implements ReadBackSource {

    private final CampaignViews campaigns;
    private final CampaignQueries queries;

    CampaignReadBack(CampaignViews campaigns, CampaignQueries queries) {
        this.campaigns = campaigns;
        this.queries = queries;
    }

    @Override
    public String resource() {
        return "campaign";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return campaigns
                .find(id)
                .filter(view -> view.version() >= version && view.accountId().equals(accountId))
                .map(queries::show);
    }
}
