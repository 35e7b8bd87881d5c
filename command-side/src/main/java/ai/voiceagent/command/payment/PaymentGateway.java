package ai.voiceagent.command.payment;

/**
 * Takes a payer's money somewhere else. How a payment went comes later, by a callback that the gateway signs and whose adapter
 * tells the wallet. Every call may be repeated and has its effect once; each throws {@link GatewayUnavailable} when nobody can
 * say whether it had.
 */
public interface PaymentGateway {

    /** The name by which settings, events and the ledger's clearing account know this gateway. */
    String name();

    /** The page where the payer pays; the same for the same top-up, however often it is asked for. */
    String createCheckout(Checkout checkout);

    /** Checks a {@code token} that the gateway gave the client's browser for a card, and makes it chargeable later. */
    SavedMethod save(String methodId, String accountId, String token);

    /** Charges a saved method while nobody is there. */
    ChargeAnswer charge(SavedCharge charge);

    /** Sends money of a payment back to its payer. */
    RefundAnswer refund(RefundOrder order);
}
