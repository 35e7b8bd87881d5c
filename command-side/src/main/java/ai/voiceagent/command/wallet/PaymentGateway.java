package ai.voiceagent.command.wallet;

/**
 * Takes a payer's money somewhere else. How a payment went comes later, by a callback that the gateway signs and whose adapter turns
 * into {@link ConfirmTopUp} or {@link FailTopUp}.
 */
public interface PaymentGateway {

    /** The name by which settings, events and the ledger's clearing account know this gateway. */
    String name();

    /** The page where the payer pays; the same for the same top-up, however often it is asked for. */
    String createCheckout(Checkout checkout);
}
