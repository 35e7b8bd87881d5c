package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.WalletId;

/** Names the accounts that a ledger entry's postings move money between. */
public final class LedgerAccounts {

    /** What the platform gives away. */
    public static final String BONUS = "bonus";

    /** What the operator corrects by hand. */
    public static final String ADJUSTMENTS = "adjustments";

    private static final String WALLET = "wallet:";

    private LedgerAccounts() {}

    /** The customer's money. */
    public static String wallet(WalletId wallet) {
        return WALLET + wallet.value();
    }

    /** What the platform earned with {@code category}. */
    public static String revenue(CostCategory category) {
        return "revenue:" + category.wire();
    }

    /** Money that a payment gateway took in and has to pay out. */
    public static String clearing(String gateway) {
        return "clearing:" + gateway;
    }

    static boolean isWallet(String account) {
        return account.startsWith(WALLET);
    }
}
