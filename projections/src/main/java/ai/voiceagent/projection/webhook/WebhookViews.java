package ai.voiceagent.projection.webhook;

import ai.voiceagent.events.webhook.WebhookEvent;
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

/** The collection {@code webhooks}. */
@Component
public class WebhookViews extends DocumentView<WebhookView> {

    private static final ViewFold<WebhookView, WebhookEvent> FOLD =
            new ViewFold<>(event -> event.webhookId().value(), WebhookView::empty, WebhookView::after);

    WebhookViews(ViewDatabase database) {
        super(database, "webhooks", Groups.DIRECTORY, WebhookView.class, WebhookView::webhookId);
    }

    /** The webhook, deleted or not. */
    public Optional<WebhookView> find(String webhookId) {
        return documents.find(webhookId);
    }

    /** Those of {@code webhookIds} that exist, by id. */
    public Map<String, WebhookView> findAll(Collection<String> webhookIds) {
        return documents.findAll(webhookIds);
    }

    /** Writes the batch and returns the webhooks that it was about, as they are now. */
    Collection<WebhookView> write(List<Sequenced<WebhookEvent>> batch) {
        var touched = FOLD.over(documents, batch).values();
        documents.saveAll(touched);
        return touched;
    }
}
