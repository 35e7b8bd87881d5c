package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;

/** Everything that can happen to a wallet; a {@code switch} over it is exhaustive. */
public sealed interface WalletEvent
        permits WalletOpened,
                TopUpRequested,
                TopUpFailed,
                BillingDetailsGiven,
                ReceiptIssued,
                RefundVoucherIssued,
                FundsReserved,
                ReservationExtended,
                ReservationReleased,
                BooksClosed,
                LedgerEvent {
    WalletId walletId();

    AccountId accountId();
}
