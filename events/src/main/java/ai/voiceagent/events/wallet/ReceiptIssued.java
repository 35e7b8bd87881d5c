package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/**
 * The receipt of a top-up, with all that its document says, so that it never changes. {@code number} counts an account's receipts of
 * a financial year ({@code 2025-26}) from 1 without gaps. The tax is part of the amount.
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
        Instant issuedAt)
        implements WalletEvent {}
