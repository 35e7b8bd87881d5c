package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that a call rings since {@code startedAt}. Repeating it, or coming after the end, changes nothing. */
public record StartCall(
        @TargetAggregateIdentifier CallId callId, CallOrigin origin, Sealed phoneNumber, Instant startedAt) {}
