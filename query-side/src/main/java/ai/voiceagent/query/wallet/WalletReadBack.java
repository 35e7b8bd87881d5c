package ai.voiceagent.query.wallet;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.wallet.WalletViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the balance that it led to. */
@Component
class WalletReadBack implements ReadBackSource {

    private final WalletViews wallets;
    private final WalletBalance balance;

    WalletReadBack(WalletViews wallets, WalletBalance balance) {
        this.wallets = wallets;
        this.balance = balance;
    }

    @Override
    public String resource() {
        return "wallet";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return wallets.find(id)
                .filter(wallet ->
                        wallet.version() >= version && wallet.accountId().equals(accountId))
                .map(balance::show);
    }
}
