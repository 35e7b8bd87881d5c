package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.wallet.ConfirmTopUp;
import ai.voiceagent.command.wallet.FailTopUp;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.error.Rejection;

/** What the sandbox reports of a payment; {@code type} is {@code payment.succeeded}, {@code payment.failed} or {@code payment.expired}. */
record SandboxCallback(String type, String topUpId, String walletId, long amountPaise, String paymentId) {

    private static final String SUCCEEDED = "payment.succeeded";
    private static final String FAILED = "payment.failed";
    private static final String EXPIRED = "payment.expired";

    static SandboxCallback of(SandboxCheckout checkout) {
        return new SandboxCallback(
                type(checkout.decision()),
                checkout.topUpId(),
                checkout.walletId(),
                checkout.amountPaise(),
                checkout.paymentId());
    }

    private static String type(SandboxCheckout.Decision decision) {
        return switch (decision) {
            case PAID -> SUCCEEDED;
            case FAILED -> FAILED;
            case EXPIRED -> EXPIRED;
            case OPEN -> throw new IllegalStateException("nothing was decided yet");
        };
    }

    /** What the wallet is to be told. */
    Object command() {
        var wallet = new WalletId(walletId);
        return switch (type) {
            case SUCCEEDED -> new ConfirmTopUp(wallet, topUpId, amountPaise, paymentId);
            case FAILED -> new FailTopUp(wallet, topUpId, "The payer let it fail");
            case EXPIRED -> new FailTopUp(wallet, topUpId, "Nobody paid in time");
            default -> throw Rejection.validation("type", "a type of the sandbox", "is not known: " + type);
        };
    }
}
