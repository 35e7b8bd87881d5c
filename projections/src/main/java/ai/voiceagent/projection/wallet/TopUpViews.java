package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The collection {@code topups}. */
@Component
public class TopUpViews extends DocumentView<TopUpView> {

    TopUpViews(ViewDatabase database) {
        super(database, "topups", Groups.WALLETS, TopUpView.class, TopUpView::topUpId);
        documents.index("accountId", "requestedAt");
    }

    public Optional<TopUpView> find(String topUpId) {
        return documents.find(topUpId);
    }

    /** Those of {@code topUpIds} that exist, by id. */
    public Map<String, TopUpView> findAll(Collection<String> topUpIds) {
        return documents.findAll(topUpIds);
    }

    /** Writes the batch and returns the top-ups that it was about, as they are now. */
    Collection<TopUpView> write(List<WalletStep> steps) {
        var ids = steps.stream()
                .map(step -> topUpId(step.event()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) return List.of();
        var views = new HashMap<>(documents.findAll(ids));
        steps.forEach(step -> apply(views, step));
        documents.saveAll(views.values());
        return views.values();
    }

    private static void apply(Map<String, TopUpView> views, WalletStep step) {
        var before = step.before();
        switch (step.event()) {
            case TopUpRequested requested ->
                views.put(
                        requested.topUpId(),
                        TopUpView.of(
                                requested,
                                before.topUps(),
                                before.entries(),
                                before.entries(EntryKind.TOPUP),
                                step.sequence()));
            case WalletToppedUp toppedUp ->
                views.computeIfPresent(toppedUp.topUpId(), (id, view) -> view.after(toppedUp, step.sequence()));
            case ReceiptIssued issued ->
                views.computeIfPresent(issued.topUpId(), (id, view) -> view.after(issued, step.sequence()));
            case TopUpFailed failed ->
                views.computeIfPresent(failed.topUpId(), (id, view) -> view.after(failed, step.sequence()));
            default -> {
                // says nothing about a top-up
            }
        }
    }

    private static @Nullable String topUpId(WalletEvent event) {
        return switch (event) {
            case TopUpRequested requested -> requested.topUpId();
            case WalletToppedUp toppedUp -> toppedUp.topUpId();
            case ReceiptIssued issued -> issued.topUpId();
            case TopUpFailed failed -> failed.topUpId();
            default -> null;
        };
    }
}
