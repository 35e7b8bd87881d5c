package ai.voiceagent.process.shared;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call that has not ended; {@code startedAt} is absent while it waits. {@code seenAt} is when we learned of its start, {@code reservedUntil} when more has to be held. */
public record OpenCall(
        CallId callId,
        AccountId accountId,
        CampaignId campaignId,
        Direction direction,
        @Nullable Instant startedAt,
        Instant seenAt,
        Instant reservedUntil) {

    /** The call as an event left it. */
    public static OpenCall of(CallId callId, CallFacts call, Instant seenAt, Instant reservedUntil) {
        return new OpenCall(
                callId, call.accountId(), call.campaignId(), call.direction(), call.startedAt(), seenAt, reservedUntil);
    }

    /** Whether it rings or is talked in. */
    public boolean inProgress() {
        return startedAt != null;
    }
}
