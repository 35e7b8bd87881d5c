package ai.voiceagent.process.shared;

import java.time.Instant;

/** A command of a process that was refused: what it was for, what it was, and why it was refused. */
public record UndoneCommand(String key, String type, String command, String code, String reason, Instant refusedAt) {}
