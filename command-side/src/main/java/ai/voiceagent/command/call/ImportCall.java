package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps a finished call from a file of old records, whole; {@code facts} say how it went and, when it is charged, its price. Repeating it changes nothing. */
public record ImportCall(
        @TargetAggregateIdentifier CallId callId, CallFacts facts, ImportId importId, long row, Sealed phoneNumber) {}
