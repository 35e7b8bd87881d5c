package ai.voiceagent.command.language;

import ai.voiceagent.events.shared.ModelUsage;

/** A pitch; an {@code extractive} one consists of sentences of the brief and is not translated. */
public record WrittenPitch(String text, boolean extractive, ModelUsage usage) {}
