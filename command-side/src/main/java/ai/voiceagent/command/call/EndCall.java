package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says how a call ended. A call that was not known to have started starts by it too: at {@code startedAt}, or as long before the end as was talked.
 * Nobody talked in a call that was not answered or busy, and a completed call of no seconds was not answered. Another end than the one that is known is refused. */
public record EndCall(
        @TargetAggregateIdentifier CallId callId,
        CallOrigin origin,
        @Nullable Sealed phoneNumber,
        CallStatus status,
        int talkSeconds,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        @Nullable String endReason) {}
