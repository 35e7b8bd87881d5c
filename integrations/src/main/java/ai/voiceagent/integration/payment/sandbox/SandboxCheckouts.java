package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.wallet.Checkout;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Report;
import java.util.List;
import java.util.Optional;

/** Keeps checkouts, durably: a decision is made once, and what has to be reported is never forgotten. */
interface SandboxCheckouts {

    void open(Checkout checkout);

    Optional<SandboxCheckout> find(String topUpId);

    /** Decides an open checkout; one that is decided already stays as it is. */
    void decide(String topUpId, Decision decision);

    void reported(String topUpId, Report report);

    /** Top-ups whose decision has to be reported, and perhaps some that turn out not to be decided. */
    List<String> unreported();
}
