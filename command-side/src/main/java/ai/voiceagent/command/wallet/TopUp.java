package ai.voiceagent.command.wallet;

import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.platform.error.Rejection;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How far a payment into the wallet is; {@code refundablePaise} is what a paid one may still give back. */
record TopUp(
        long amountPaise,
        String gateway,
        YearMonth requestedIn,
        Stage stage,
        @Nullable String gatewayPaymentId,
        long refundablePaise) {

    enum Stage {
        OPEN,
        FAILED,
        PAID
    }

    static TopUp of(TopUpRequested event) {
        return new TopUp(
                event.amountPaise(), event.gateway(), Ledger.monthOf(event.requestedAt()), Stage.OPEN, null, 0);
    }

    TopUp failed() {
        return new TopUp(amountPaise, gateway, requestedIn, Stage.FAILED, null, 0);
    }

    TopUp paid(String paymentId) {
        return new TopUp(amountPaise, gateway, requestedIn, Stage.PAID, paymentId, amountPaise);
    }

    TopUp refunded(long paise) {
        return new TopUp(amountPaise, gateway, requestedIn, stage, gatewayPaymentId, refundablePaise - paise);
    }

    /** Money that the bank moved cannot be refunded as well. */
    TopUp chargedBack(long paise) {
        var left = Math.clamp(refundablePaise + paise, 0, amountPaise);
        return new TopUp(amountPaise, gateway, requestedIn, stage, gatewayPaymentId, left);
    }

    boolean in(Stage wanted) {
        return stage == wanted;
    }

    void requireAmount(long paise) {
        if (amountPaise != paise) {
            throw Rejection.conflict("The top-up is of %d paise, not of %d".formatted(amountPaise, paise));
        }
    }

    void requireNoOtherPayment(String paymentId) {
        if (stage == Stage.PAID && !paymentId.equals(gatewayPaymentId)) {
            throw Rejection.conflict(
                    "The top-up was paid already, by " + gatewayPaymentId + "; give " + paymentId + " back");
        }
    }

    void requireRefundable(long paise) {
        if (paise > refundablePaise) {
            throw Rejection.conflict("Of this top-up %d paise can be refunded".formatted(refundablePaise));
        }
    }

    /** Whether a decision may still need it once the month {@code closed} is closed. */
    boolean matters(YearMonth closed) {
        return refundablePaise > 0 || !requestedIn.isBefore(closed);
    }
}
