package ai.voiceagent.query.wallet;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.wallet.WalletViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the billing details that it gave. */
@Component
class BillingReadBack implements ReadBackSource {

    private final WalletViews wallets;

    BillingReadBack(WalletViews wallets) {
        this.wallets = wallets;
    }

    @Override
    public String resource() {
        return "wallet-billing";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return wallets.find(id)
                .filter(wallet ->
                        wallet.version() >= version && wallet.accountId().equals(accountId))
                .map(wallet -> BillingShown.of(wallet.billing()));
    }
}
