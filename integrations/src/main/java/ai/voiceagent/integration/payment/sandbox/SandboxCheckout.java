package ai.voiceagent.integration.payment.sandbox;

import java.time.Instant;

/** A payment as the sandbox knows it: what was decided on its page, and whether the wallet was told. */
record SandboxCheckout(
        String topUpId, String walletId, long amountPaise, Instant expiresAt, Decision decision, Report report) {

    /** What the payer did, or did not do in time. */
    enum Decision {
        OPEN,
        PAID,
        FAILED,
        EXPIRED
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

    /** Whether nobody decided in time, and nobody noted that yet. */
    boolean overdue(Instant now) {
        return open() && !now.isBefore(expiresAt);
    }

    String paymentId() {
        return "sandbox_" + topUpId;
    }
}
