package ai.voiceagent.integration.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what a gateway reported and the ledger did not take, durably, until somebody decided about it. */
interface PaymentQuarantine {

    /** Keeps {@code report}; the same one again changes nothing but the problem. */
    void keep(PaymentReport report, String problem);

    List<Kept> all();

    Optional<Kept> find(String id);

    void forget(String id);

    /** A report, why it waits, and since when. */
    record Kept(String id, PaymentReport report, String problem, Instant receivedAt) {}
}
