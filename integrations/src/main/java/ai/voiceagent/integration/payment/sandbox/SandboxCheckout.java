package ai.voiceagent.integration.payment.sandbox;

/** A payment as the sandbox knows it: what was decided on its page, and whether the wallet was told. */
record SandboxCheckout(String topUpId, String walletId, long amountPaise, Decision decision, Report report) {

    /** What the payer did. */
    enum Decision {
        OPEN,
        PAID,
        FAILED
    }

    /** What the wallet's side answered to the callback. */
    enum Report {
        PENDING,
        ACCEPTED,
        REFUSED
    }

    boolean open() {
        return decision == Decision.OPEN;
    }

    String paymentId() {
        return "sandbox_" + topUpId;
    }
}
