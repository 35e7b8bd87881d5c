package ai.voiceagent.command.payment;

/** A payment method as a gateway keeps it: what to name it there, and how to show it to people. */
public record SavedMethod(String reference, String label) {}
