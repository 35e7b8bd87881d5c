package ai.voiceagent.projection.webhook;

import ai.voiceagent.events.webhook.WebhookEvent;
import ai.voiceagent.projection.shared.FoldedView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collection {@code webhooks}. */
@Component
public class WebhookViews extends FoldedView<WebhookView, WebhookEvent> {

    WebhookViews(ViewDatabase database) {
        super(
                database,
                "webhooks",
                Groups.DIRECTORY,
                WebhookView.class,
                WebhookView::webhookId,
                new ViewFold<>(event -> event.webhookId().value(), WebhookView::empty, WebhookView::after));
    }

    Collection<WebhookView> write(List<Sequenced<WebhookEvent>> batch) {
        return fold(batch);
    }
}
