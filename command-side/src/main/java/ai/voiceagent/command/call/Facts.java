package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.shared.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How each decision changes what is known of a call. */
final class Facts {

    private Facts() {}

    /** A call of which nothing is known but whose it is. */
    static CallFacts of(CallOrigin origin, CallStatus status) {
        return new CallFacts(
                origin.accountId(),
                origin.campaignId(),
                origin.direction(),
                status,
                origin.providerCallId(),
                null,
                null,
                null,
                0,
                null,
                Outcome.NEUTRAL,
                null);
    }

    static CallFacts named(CallFacts f, @Nullable String providerCallId) {
        if (f.providerCallId() != null || providerCallId == null) return f;
        return new CallFacts(
                f.accountId(),
                f.campaignId(),
                f.direction(),
                f.status(),
                providerCallId,
                f.startedAt(),
                f.answeredAt(),
                f.endedAt(),
                f.talkSeconds(),
                f.disposition(),
                f.outcome(),
                f.charge());
    }

    static CallFacts started(CallFacts f, Direction direction, Instant startedAt) {
        return new CallFacts(
                f.accountId(),
                f.campaignId(),
                direction,
                CallStatus.IN_PROGRESS,
                f.providerCallId(),
                startedAt,
                f.answeredAt(),
                null,
                0,
                f.disposition(),
                f.outcome(),
                null);
    }

    static CallFacts answered(CallFacts f, Instant answeredAt) {
        return new CallFacts(
                f.accountId(),
                f.campaignId(),
                f.direction(),
                CallStatus.IN_PROGRESS,
                f.providerCallId(),
                f.startedAt(),
                answeredAt,
                null,
                0,
                f.disposition(),
                f.outcome(),
                null);
    }

    static CallFacts ended(CallFacts f, Ending ending, @Nullable Instant answeredAt, Instant endedAt) {
        return new CallFacts(
                f.accountId(),
                f.campaignId(),
                f.direction(),
                ending.status(),
                f.providerCallId(),
                f.startedAt(),
                answeredAt,
                endedAt,
                ending.talkSeconds(),
                f.disposition(),
                f.outcome(),
                null);
    }

    static CallFacts classified(CallFacts f, String disposition, Outcome outcome) {
        return new CallFacts(
                f.accountId(),
                f.campaignId(),
                f.direction(),
                f.status(),
                f.providerCallId(),
                f.startedAt(),
                f.answeredAt(),
                f.endedAt(),
                f.talkSeconds(),
                disposition,
                outcome,
                f.charge());
    }

    static CallFacts rated(CallFacts f, CallCharge charge) {
        return new CallFacts(
                f.accountId(),
                f.campaignId(),
                f.direction(),
                f.status(),
                f.providerCallId(),
                f.startedAt(),
                f.answeredAt(),
                f.endedAt(),
                f.talkSeconds(),
                f.disposition(),
                f.outcome(),
                charge);
    }
}
