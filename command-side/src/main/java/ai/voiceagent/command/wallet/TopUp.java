package ai.voiceagent.command.wallet;

import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.platform.error.Rejection;
import java.math.BigInteger;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How far a payment into the wallet is; {@code refundablePaise} is what a paid one may still give back, {@code bonusPaise} what came
 * on top of it, {@code bonusTakenPaise} what of that was taken back, {@code tax} what its receipt said, if there is one.
 */
record TopUp(
        long amountPaise,
        String gateway,
        YearMonth requestedIn,
        Stage stage,
        @Nullable String gatewayPaymentId,
        long refundablePaise,
        long bonusPaise,
        long bonusTakenPaise,
        @Nullable Gst tax) {

    enum Stage {
        OPEN,
        FAILED,
        PAID
    }

    static TopUp of(TopUpRequested event) {
        var month = Ledger.monthOf(event.requestedAt());
        return new TopUp(event.amountPaise(), event.gateway(), month, Stage.OPEN, null, 0, 0, 0, null);
    }

    TopUp failed() {
        return new TopUp(amountPaise, gateway, requestedIn, Stage.FAILED, null, 0, 0, 0, null);
    }

    TopUp paid(String paymentId) {
        return new TopUp(amountPaise, gateway, requestedIn, Stage.PAID, paymentId, amountPaise, 0, 0, null);
    }

    TopUp taxed(Gst onReceipt) {
        return with(refundablePaise, bonusPaise, bonusTakenPaise, onReceipt);
    }

    TopUp bonus(long paise) {
        return with(refundablePaise, bonusPaise + paise, bonusTakenPaise, tax);
    }

    TopUp bonusTaken(long paise) {
        return with(refundablePaise, bonusPaise, bonusTakenPaise + paise, tax);
    }

    TopUp refunded(long paise) {
        return with(refundablePaise - paise, bonusPaise, bonusTakenPaise, tax);
    }

    /** Money that the bank moved cannot be refunded as well. */
    TopUp chargedBack(long paise) {
        return with(Math.clamp(refundablePaise + paise, 0, amountPaise), bonusPaise, bonusTakenPaise, tax);
    }

    private TopUp with(long refundable, long bonus, long taken, @Nullable Gst onReceipt) {
        return new TopUp(
                amountPaise, gateway, requestedIn, stage, gatewayPaymentId, refundable, bonus, taken, onReceipt);
    }

    /** What of the bonus has to go with the money that is gone; negative when money returned. */
    long bonusDuePaise() {
        if (bonusPaise == 0) return 0;
        var gone = BigInteger.valueOf(bonusPaise).multiply(BigInteger.valueOf(gonePaise()));
        return gone.divide(BigInteger.valueOf(amountPaise)).longValueExact() - bonusTakenPaise;
    }

    /** What went back to the payer. */
    long gonePaise() {
        return amountPaise - refundablePaise;
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
