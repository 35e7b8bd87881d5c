package ai.voiceagent.projection.campaign;

import ai.voiceagent.events.campaign.CampaignEvent;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code campaigns}. */
@Component
public class CampaignViews extends DocumentView<CampaignView> {

    private static final ViewFold<CampaignView, CampaignEvent> FOLD =
            new ViewFold<>(event -> event.campaignId().value(), CampaignView::empty, CampaignView::after);

    CampaignViews(ViewDatabase database) {
        super(database, "campaigns", Groups.DIRECTORY, CampaignView.class, CampaignView::campaignId);
    }

    /** The campaign, deleted or not. */
    public Optional<CampaignView> find(String campaignId) {
        return documents.find(campaignId);
    }

    /** Those of {@code campaignIds} that exist, by id. */
    public Map<String, CampaignView> findAll(Collection<String> campaignIds) {
        return documents.findAll(campaignIds);
    }

    /** Writes the batch and returns the campaigns that it was about, as they are now. */
    Collection<CampaignView> write(List<Sequenced<CampaignEvent>> batch) {
        var touched = FOLD.over(documents, batch).values();
        documents.saveAll(touched);
        return touched;
    }
}
