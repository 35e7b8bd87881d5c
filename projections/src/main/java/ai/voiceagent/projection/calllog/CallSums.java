package ai.voiceagent.projection.calllog;

import ai.voiceagent.events.call.CallStatus;
import com.fasterxml.jackson.annotation.JsonInclude;

/** What a set of calls adds up to. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record CallSums(
        long inProgress,
        long completed,
        long noAnswer,
        long busy,
        long failed,
        long connected,
        long talkSeconds,
        long spendPaise,
        long positive,
        long neutral,
        long negative) {

    public static final CallSums NONE = new CallSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static CallSums of(CallLogEntry call) {
        var status = call.status();
        var outcome = call.outcome();
        return new CallSums(
                status.isFinal() ? 0 : 1,
                status == CallStatus.COMPLETED ? 1 : 0,
                status == CallStatus.NO_ANSWER ? 1 : 0,
                status == CallStatus.BUSY ? 1 : 0,
                status == CallStatus.FAILED ? 1 : 0,
                call.talkSeconds() > 0 ? 1 : 0,
                call.talkSeconds(),
                call.spendPaise(),
                outcome.ordinal() == 0 ? 1 : 0,
                outcome.ordinal() == 1 ? 1 : 0,
                outcome.ordinal() == 2 ? 1 : 0);
    }

    public CallSums plus(CallSums other) {
        return new CallSums(
                inProgress + other.inProgress,
                completed + other.completed,
                noAnswer + other.noAnswer,
                busy + other.busy,
                failed + other.failed,
                connected + other.connected,
                talkSeconds + other.talkSeconds,
                spendPaise + other.spendPaise,
                positive + other.positive,
                neutral + other.neutral,
                negative + other.negative);
    }

    /** How many calls there are, in any status. */
    public long calls() {
        return inProgress + completed + noAnswer + busy + failed;
    }

    /** How many of the calls are in {@code status}. */
    public long calls(CallStatus status) {
        return switch (status) {
            case QUEUED, IN_PROGRESS -> inProgress;
            case COMPLETED -> completed;
            case NO_ANSWER -> noAnswer;
            case BUSY -> busy;
            case FAILED -> failed;
        };
    }
}
