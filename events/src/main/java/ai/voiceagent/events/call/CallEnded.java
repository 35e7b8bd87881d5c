package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call is over; {@code endReason} is the provider's own word for why, or {@code watchdog} when nobody ever said. */
public record CallEnded(
        CallId callId, CallFacts facts, @Nullable String endReason, Instant recordedAt) implements CallEvent {}
