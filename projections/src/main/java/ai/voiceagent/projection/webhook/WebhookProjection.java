package ai.voiceagent.projection.webhook;

import ai.voiceagent.events.webhook.WebhookEvent;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the webhooks and the list of each account. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class WebhookProjection {

    private final WebhookViews views;
    private final WebhookLists lists;
    private final BatchOf<Sequenced<WebhookEvent>> batch;

    WebhookProjection(WebhookViews views, WebhookLists lists) {
        this.views = views;
        this.lists = lists;
        this.batch = new BatchOf<>(events -> lists.write(views.write(events)));
    }

    @EventHandler
    void on(WebhookEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        views.clear();
        lists.clear();
    }
}
