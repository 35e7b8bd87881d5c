package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment into a wallet, from its request on. {@code number} counts the wallet's top-ups from 0; {@code entriesBefore} and
 * {@code topUpsBefore} say how long the ledger was at the request, which is the top-up's place in the history.
 */
public record TopUpView(
        String topUpId,
        String walletId,
        String accountId,
        long amountPaise,
        String gateway,
        @Nullable String paymentMethodId,
        String requestedBy,
        Instant requestedAt,
        TopUpStatus status,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable String gatewayPaymentId,
        @Nullable ReceiptIssued receipt,
        long number,
        long entriesBefore,
        long topUpsBefore,
        long version)
        implements VersionedView {

    static TopUpView of(TopUpRequested event, long number, long entriesBefore, long topUpsBefore, long sequence) {
        return new TopUpView(
                event.topUpId(),
                event.walletId().value(),
                event.accountId().value(),
                event.amountPaise(),
                event.gateway(),
                event.paymentMethodId(),
                event.requestedBy(),
                event.requestedAt(),
                TopUpStatus.PROCESSING,
                null,
                null,
                null,
                null,
                number,
                entriesBefore,
                topUpsBefore,
                sequence);
    }

    TopUpView after(WalletToppedUp event, long sequence) {
        return finished(
                TopUpStatus.COMPLETED, event.entry().postedAt(), null, event.gatewayPaymentId(), null, sequence);
    }

    TopUpView after(TopUpFailed event, long sequence) {
        return finished(TopUpStatus.FAILED, event.failedAt(), event.reason(), null, null, sequence);
    }

    TopUpView after(ReceiptIssued event, long sequence) {
        return finished(status, finishedAt, reason, gatewayPaymentId, event, sequence);
    }

    private TopUpView finished(
            TopUpStatus status,
            @Nullable Instant finishedAt,
            @Nullable String reason,
            @Nullable String gatewayPaymentId,
            @Nullable ReceiptIssued receipt,
            long sequence) {
        return new TopUpView(
                topUpId,
                walletId,
                accountId,
                amountPaise,
                gateway,
                paymentMethodId,
                requestedBy,
                requestedAt,
                status,
                finishedAt,
                reason,
                gatewayPaymentId,
                receipt,
                number,
                entriesBefore,
                topUpsBefore,
                sequence);
    }
}
