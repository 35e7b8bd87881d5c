package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.wallet.ConfirmTopUp;
import ai.voiceagent.command.wallet.FailTopUp;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.error.Rejection;

/** What the sandbox reports of a payment; {@code type} is {@code payment.succeeded} or {@code payment.failed}. */
record SandboxCallback(String type, String topUpId, String walletId, long amountPaise, String paymentId) {

    private static final String SUCCEEDED = "payment.succeeded";
    private static final String FAILED = "payment.failed";

    static SandboxCallback of(SandboxCheckout checkout) {
        return new SandboxCallback(
                checkout.decision() == SandboxCheckout.Decision.PAID ? SUCCEEDED : FAILED,
                checkout.topUpId(),
                checkout.walletId(),
                checkout.amountPaise(),
                checkout.paymentId());
    }

    /** What the wallet is to be told. */
    Object command() {
        var wallet = new WalletId(walletId);
        return switch (type) {
            case SUCCEEDED -> new ConfirmTopUp(wallet, topUpId, amountPaise, paymentId);
            case FAILED -> new FailTopUp(wallet, topUpId, "The payer let it fail");
            default -> throw Rejection.validation("type", SUCCEEDED + " or " + FAILED, "is not known: " + type);
        };
    }
}
