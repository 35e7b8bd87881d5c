package ai.voiceagent.projection.campaign;

import ai.voiceagent.events.campaign.CampaignEvent;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the campaigns and the list of each account. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class CampaignProjection {

    private final CampaignViews views;
    private final CampaignLists lists;
    private final BatchOf<Sequenced<CampaignEvent>> batch;

    CampaignProjection(CampaignViews views, CampaignLists lists) {
        this.views = views;
        this.lists = lists;
        this.batch = new BatchOf<>(events -> lists.write(views.write(events)));
    }

    @EventHandler
    void on(CampaignEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        views.clear();
        lists.clear();
    }
}
