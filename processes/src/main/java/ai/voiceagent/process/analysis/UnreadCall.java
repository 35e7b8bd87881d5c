package ai.voiceagent.process.analysis;

import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;

/** A finished call that nobody understood yet; {@code turns} are its words, and {@code dueAt} is when somebody should try. */
record UnreadCall(CallId callId, CallOrigin origin, Sealed turns, int attempts, Instant dueAt) {}
