package ai.voiceagent.projection.webhook;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The webhooks of an account that are not deleted; their ids sort by time. */
public record WebhookListView(String accountId, List<String> webhookIds) {

    WebhookListView with(Collection<WebhookView> changed) {
        var ids = new TreeSet<>(webhookIds);
        for (var view : changed) {
            if (view.deletedAt() == null) ids.add(view.webhookId());
            else ids.remove(view.webhookId());
        }
        return new WebhookListView(accountId, List.copyOf(ids));
    }
}
