package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a top-up, with all that its document says, so that it never changes. {@code number} counts an account's receipts of
 * a financial year ({@code 2025-26}) from 1 without gaps. The tax is part of the amount. Receipts of old know no {@code buyer}.
 */
public record ReceiptIssued(
        WalletId walletId,
        AccountId accountId,
        String topUpId,
        String serial,
        String financialYear,
        long number,
        long amountPaise,
        int taxBasisPoints,
        long taxPaise,
        Seller seller,
        @Nullable BillingDetails buyer,
        Instant issuedAt)
        implements WalletEvent {

    /** Whether seller and buyer are in the same State, as far as anybody knows: then half of the tax is the State's. */
    public boolean intraState() {
        var gstin = seller.gstin();
        var state = buyer == null ? null : buyer.stateCode();
        return gstin != null && state != null && gstin.startsWith(state);
    }

    /** The same receipt with this much tax in it. */
    public ReceiptIssued taxed(long paise) {
        return new ReceiptIssued(
                walletId,
                accountId,
                topUpId,
                serial,
                financialYear,
                number,
                amountPaise,
                taxBasisPoints,
                paise,
                seller,
                buyer,
                issuedAt);
    }
}
