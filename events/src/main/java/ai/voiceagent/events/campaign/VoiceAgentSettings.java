package ai.voiceagent.events.campaign;

import org.jspecify.annotations.Nullable;

/** Who speaks for a campaign, and what is said first and when nothing was understood. */
public record VoiceAgentSettings(
        @Nullable String agentName,
        @Nullable String language,
        @Nullable String voiceType,
        @Nullable String greetingMessage,
        @Nullable String fallbackMessage) {}
