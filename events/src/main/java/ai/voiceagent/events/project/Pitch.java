package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.ModelUsage;
import java.time.Instant;

/** Words that an agent may open a conversation with; {@code extractive} ones were put together from the project's own sentences, not written. */
public record Pitch(
        String pitchId,
        String text,
        Language language,
        boolean extractive,
        ModelUsage usage,
        UsagePrice price,
        Instant generatedAt) {}
