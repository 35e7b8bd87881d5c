package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.projection.shared.Sequenced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one event did to a wallet; the ledger's order and the top-ups' ranks come from the wallet as it was before. */
record WalletStep(WalletView before, WalletEvent event, long sequence) {

    /** The steps of a batch that {@code wallets} have not seen; {@code wallets} are brought up to date on the way. */
    static List<WalletStep> of(Map<String, WalletView> wallets, List<Sequenced<WalletEvent>> batch) {
        var steps = new ArrayList<WalletStep>(batch.size());
        for (var item : batch) {
            var id = item.event().walletId().value();
            var before = wallets.computeIfAbsent(id, WalletView::empty);
            if (item.sequence() <= before.version()) continue;
            steps.add(new WalletStep(before, item.event(), item.sequence()));
            wallets.put(id, before.after(item.event(), item.sequence()));
        }
        return steps;
    }

    String walletId() {
        return event.walletId().value();
    }

    String accountId() {
        return event.accountId().value();
    }
}
