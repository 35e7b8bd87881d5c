package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.CallId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a call its disposition; {@code successful} lists those that count as success beside {@code Successful}. {@code classifiedBy} is
 * {@code provider} or a user's id; a provider that repeats itself does not undo what a user decided since. */
public record ClassifyCall(
        @TargetAggregateIdentifier CallId callId,
        CallOrigin origin,
        String disposition,
        List<String> successful,
        String classifiedBy) {

    public ClassifyCall {
        successful = List.copyOf(successful);
    }
}
