package ai.voiceagent.projection.wallet;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code wallets}. */
@Component
public class WalletViews extends DocumentView<WalletView> {

    WalletViews(ViewDatabase database) {
        super(database, "wallets", Groups.WALLETS, WalletView.class, WalletView::walletId);
    }

    public Optional<WalletView> find(String walletId) {
        return documents.find(walletId);
    }

    Map<String, WalletView> findAll(Collection<String> walletIds) {
        return new HashMap<>(documents.findAll(walletIds));
    }

    void save(Collection<WalletView> wallets) {
        documents.saveAll(wallets);
    }
}
