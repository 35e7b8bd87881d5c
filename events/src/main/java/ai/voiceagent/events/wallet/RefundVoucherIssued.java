package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/**
 * The document of a refund, which goes with the receipt of its top-up: the same seller, buyer and rate. {@code number} counts an
 * account's refund vouchers of a financial year from 1 without gaps. The tax is part of the amount.
 */
public record RefundVoucherIssued(
        WalletId walletId,
        AccountId accountId,
        String topUpId,
        String refundId,
        String serial,
        String financialYear,
        long number,
        long amountPaise,
        long taxPaise,
        Instant issuedAt)
        implements WalletEvent {}
