package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import java.util.Optional;

/** Remembers which deliveries were carried out, by the id that the provider gave them. Losing one costs nothing but work. */
interface Receipts {

    /** The call that a delivery was about, if it was carried out; refuses a {@code webhookId} that was used for another body. */
    Optional<String> find(AccountId accountId, Delivery delivery);

    void remember(AccountId accountId, Delivery delivery, String callId);
}
