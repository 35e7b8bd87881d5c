package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The collection {@code ledger_index}: finds the n-th entry of a kind without reading those before it. */
@Component
public class LedgerIndex extends DocumentView<LedgerIndexView> {

    LedgerIndex(ViewDatabase database) {
        super(database, "ledger_index", Groups.WALLETS, LedgerIndexView.class, LedgerIndexView::id);
    }

    /** The numbers of the entries at these positions (from 0) among those of {@code kind}, in this order. */
    public List<Long> sequences(String walletId, EntryKind kind, List<Long> positions) {
        var ids = new LinkedHashSet<String>();
        positions.forEach(position -> ids.add(LedgerIndexView.id(walletId, kind, position)));
        var parts = documents.findAll(ids);
        var sequences = new ArrayList<Long>(positions.size());
        for (var position : positions) {
            var part = parts.get(LedgerIndexView.id(walletId, kind, position));
            var at = (int) (position % LedgerIndexView.SIZE);
            if (part != null && at < part.sequences().size())
                sequences.add(part.sequences().get(at));
        }
        return sequences;
    }

    void write(List<WalletStep> steps) {
        var moved = steps.stream()
                .filter(step -> step.event() instanceof LedgerEvent)
                .toList();
        var parts = new HashMap<>(
                documents.findAll(moved.stream().map(LedgerIndex::id).distinct().toList()));
        for (var step : moved) {
            var entry = ((LedgerEvent) step.event()).entry();
            parts.compute(id(step), (id, known) -> {
                var part = Objects.requireNonNullElseGet(
                        known,
                        () -> new LedgerIndexView(id, step.walletId(), step.accountId(), entry.kind(), List.of()));
                return part.with(position(step), entry.sequence());
            });
        }
        documents.saveAll(parts.values());
    }

    private static String id(WalletStep step) {
        var kind = ((LedgerEvent) step.event()).entry().kind();
        return LedgerIndexView.id(step.walletId(), kind, position(step));
    }

    private static long position(WalletStep step) {
        return step.before().entries(((LedgerEvent) step.event()).entry().kind());
    }
}
