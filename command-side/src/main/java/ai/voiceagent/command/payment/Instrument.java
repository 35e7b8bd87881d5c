package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.PaymentMethodType;

/**
 * What a gateway needs of a saved payment method: a UPI address, or the reference that a gateway gave for a card. Never a card
 * number, and never in an event or an answer.
 */
public record Instrument(
        String methodId, String accountId, PaymentMethodType type, String gateway, String reference, String label) {

    /** Whom it is shown to is not known, so it shows nothing. */
    @Override
    public String toString() {
        return methodId;
    }
}
