package ai.voiceagent.events.shared;

/** What a language model took for a task: tokens, and our cost in millionths of a US dollar; all 0 for one that runs here. */
public record ModelUsage(String provider, String model, long inputTokens, long outputTokens, long costMicroUsd) {}
