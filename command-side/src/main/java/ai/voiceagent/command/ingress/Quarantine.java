package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import java.util.List;
import java.util.Optional;

/** Keeps refused deliveries until somebody looks at them; the bodies are sealed like all personal data. */
interface Quarantine {

    /** Keeps a delivery, durably; the same one again only counts. Returns its id. */
    String keep(AccountId accountId, Delivery delivery, Rejection why);

    Optional<Quarantined> find(AccountId accountId, String id);

    /** A page of deliveries, the last first. */
    List<Quarantined> page(AccountId accountId, int page, int limit);

    long count(AccountId accountId);

    void replayed(String id, String callId, String by);

    void refusedAgain(String id, Rejection why);
}
