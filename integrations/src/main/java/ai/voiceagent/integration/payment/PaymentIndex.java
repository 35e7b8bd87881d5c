package ai.voiceagent.integration.payment;

import java.util.Optional;

/** Remembers which top-up a gateway's payment was for: disputes come months later, and name the payment only. */
interface PaymentIndex {

    void keep(String gateway, String paymentId, Place place);

    Optional<Place> find(String gateway, String paymentId);

    /** A wallet and a top-up of it. */
    record Place(String walletId, String topUpId) {}
}
