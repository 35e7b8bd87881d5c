package ai.voiceagent.command.payment;

/** What a gateway says to the charge of a saved payment method. */
public sealed interface ChargeAnswer {

    /** It works on it; how it went comes later, by a callback. */
    record Submitted() implements ChargeAnswer {}

    /** Nothing will be charged. */
    record Declined(String reason) implements ChargeAnswer {}
}
