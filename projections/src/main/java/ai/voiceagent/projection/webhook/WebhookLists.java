package ai.voiceagent.projection.webhook;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The collection {@code webhook_lists}: which webhooks an account has. */
@Component
public class WebhookLists extends DocumentView<WebhookListView> {

    WebhookLists(ViewDatabase database) {
        super(database, "webhook_lists", Groups.DIRECTORY, WebhookListView.class, WebhookListView::accountId);
    }

    /** The ids of the account's webhooks, latest first. */
    public List<String> of(String accountId) {
        return documents
                .find(accountId)
                .map(list -> list.webhookIds().reversed())
                .orElse(List.of());
    }

    /** Brings the lists up to date with {@code webhooks}; repeating it changes nothing. */
    void write(Collection<WebhookView> webhooks) {
        var byAccount = webhooks.stream().collect(Collectors.groupingBy(WebhookView::accountId));
        var stored = documents.findAll(byAccount.keySet());
        var changed = new ArrayList<WebhookListView>();
        byAccount.forEach((account, members) ->
                changed.add(stored.getOrDefault(account, new WebhookListView(account, List.of()))
                        .with(members)));
        documents.saveAll(changed);
    }
}
