package ai.voiceagent.query.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.wallet.WalletView;
import ai.voiceagent.projection.wallet.WalletViews;
import org.springframework.stereotype.Component;

/** Finds the one wallet of an account. */
@Component
class Wallets {

    private final WalletViews wallets;

    Wallets(WalletViews wallets) {
        this.wallets = wallets;
    }

    WalletView of(String accountId) {
        var id = WalletId.of(new AccountId(accountId)).value();
        return wallets.find(id).orElseThrow(() -> Rejection.notFound("wallet", id));
    }
}
