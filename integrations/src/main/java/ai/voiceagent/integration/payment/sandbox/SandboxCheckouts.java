package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Report;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps checkouts, durably: a decision is made once, and what has to be reported is never forgotten. */
interface SandboxCheckouts {

    /** Opens a checkout for as long as {@code expiresAt} says; one that is open already stays as it is. */
    void open(WalletId wallet, String topUpId, long amountPaise, Instant expiresAt);

    Optional<SandboxCheckout> find(String topUpId);

    /** Decides an open checkout; one that is decided already stays as it is. */
    void decide(String topUpId, Decision decision);

    void reported(String topUpId, Report report);

    /** Top-ups whose decision has to be reported at {@code now}, and perhaps some that turn out not to be decided. */
    List<String> due(Instant now);
}
