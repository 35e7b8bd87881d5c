package ai.voiceagent.projection.campaign;

import ai.voiceagent.events.campaign.CampaignEvent;
import ai.voiceagent.projection.shared.FoldedView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collection {@code campaigns}. */
@Component
public class CampaignViews extends FoldedView<CampaignView, CampaignEvent> {

    CampaignViews(ViewDatabase database) {
        super(
                database,
                "campaigns",
                Groups.DIRECTORY,
                CampaignView.class,
                CampaignView::campaignId,
                new ViewFold<>(event -> event.campaignId().value(), CampaignView::empty, CampaignView::after));
    }

    Collection<CampaignView> write(List<Sequenced<CampaignEvent>> batch) {
        return fold(batch);
    }
}
