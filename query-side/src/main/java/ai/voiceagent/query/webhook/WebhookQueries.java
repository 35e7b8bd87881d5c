package ai.voiceagent.query.webhook;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.webhook.WebhookLists;
import ai.voiceagent.projection.webhook.WebhookViews;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds webhooks. */
@Component
public class WebhookQueries {

    private final WebhookViews webhooks;
    private final WebhookLists lists;

    WebhookQueries(WebhookViews webhooks, WebhookLists lists) {
        this.webhooks = webhooks;
        this.lists = lists;
    }

    /** Webhooks, latest first, and where the page stands. */
    public record Page(List<WebhookShown> webhooks, Pagination pagination) {}

    public Page page(String accountId, int page, int limit) {
        Pagination.require(page, limit);
        var ids = lists.of(accountId);
        var onPage = ids.stream().skip((page - 1L) * limit).limit(limit).toList();
        var views = webhooks.findAll(onPage);
        var shown = onPage.stream()
                .map(views::get)
                .filter(Objects::nonNull)
                .map(WebhookShown::of)
                .toList();
        return new Page(shown, Pagination.of(page, limit, ids.size()));
    }

    public WebhookShown find(String accountId, String webhookId) {
        return webhooks.find(webhookId)
                .filter(view -> view.accountId().equals(accountId) && view.deletedAt() == null)
                .map(WebhookShown::of)
                .orElseThrow(() -> Rejection.notFound("webhook", webhookId));
    }
}
