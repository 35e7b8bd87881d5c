package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Keeps what was understood of a call, a sealed JSON object; {@code source} says who understood it. The same twice changes nothing,
 * and what the provider understood is not replaced by what we did. */
public record AnalyseCall(
        @TargetAggregateIdentifier CallId callId,
        CallOrigin origin,
        Sealed analysis,
        @Nullable String sentiment,
        @Nullable String leadQualification,
        String source) {}
