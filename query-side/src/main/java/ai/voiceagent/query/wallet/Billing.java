package ai.voiceagent.query.wallet;

import org.springframework.stereotype.Component;

/** Finds who an account's tax documents name. */
@Component
public class Billing {

    private final Wallets wallets;

    Billing(Wallets wallets) {
        this.wallets = wallets;
    }

    public BillingShown of(String accountId) {
        return BillingShown.of(wallets.of(accountId).billing());
    }
}
