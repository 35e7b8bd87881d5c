package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that somebody picked up. Repeating it, or coming after the end, changes nothing. */
public record AnswerCall(@TargetAggregateIdentifier CallId callId, CallOrigin origin, Instant answeredAt) {}
