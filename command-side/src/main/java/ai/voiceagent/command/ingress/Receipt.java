package ai.voiceagent.command.ingress;

/** What a provider gets for a delivery: the call that it was about, and whether it had been delivered before. */
public record Receipt(String callId, boolean duplicate) {}
