package ai.voiceagent.projection.calllog;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** A call in the log: what the log is filtered, sorted and summed by. */
public record CallLogEntry(
        String callId,
        Instant startedAt,
        CallStatus status,
        long talkSeconds,
        long spendPaise,
        Outcome outcome,
        long version) {

    /** Oldest first; calls of the same instant by id. */
    public static final Comparator<CallLogEntry> BY_START =
            Comparator.comparing(CallLogEntry::startedAt).thenComparing(CallLogEntry::callId);

    static CallLogEntry of(String callId, CallFacts facts, long version) {
        return new CallLogEntry(
                callId,
                Objects.requireNonNull(facts.startedAt()),
                facts.status(),
                facts.talkSeconds(),
                facts.spendPaise(),
                facts.outcome(),
                version);
    }
}
