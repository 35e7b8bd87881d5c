package ai.voiceagent.command.call;

import static ai.voiceagent.command.call.CallFixture.ANSWER;
import static ai.voiceagent.command.call.CallFixture.CALL;
import static ai.voiceagent.command.call.CallFixture.CAMPAIGN;
import static ai.voiceagent.command.call.CallFixture.END;
import static ai.voiceagent.command.call.CallFixture.NOW;
import static ai.voiceagent.command.call.CallFixture.NUMBER;
import static ai.voiceagent.command.call.CallFixture.ORIGIN;
import static ai.voiceagent.command.call.CallFixture.START;
import static ai.voiceagent.command.call.CallFixture.STRANGER;
import static ai.voiceagent.command.call.CallFixture.answered;
import static ai.voiceagent.command.call.CallFixture.call;
import static ai.voiceagent.command.call.CallFixture.end;
import static ai.voiceagent.command.call.CallFixture.ended;
import static ai.voiceagent.command.call.CallFixture.facts;
import static ai.voiceagent.command.call.CallFixture.finished;
import static ai.voiceagent.command.call.CallFixture.queued;
import static ai.voiceagent.command.call.CallFixture.refusal;
import static ai.voiceagent.command.call.CallFixture.start;
import static ai.voiceagent.command.call.CallFixture.started;
import static ai.voiceagent.events.call.CallStatus.BUSY;
import static ai.voiceagent.events.call.CallStatus.COMPLETED;
import static ai.voiceagent.events.call.CallStatus.FAILED;
import static ai.voiceagent.events.call.CallStatus.IN_PROGRESS;
import static ai.voiceagent.events.call.CallStatus.NO_ANSWER;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;

import ai.voiceagent.events.call.CallAnswered;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.shared.Direction;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CallLifeTest {

    private final AggregateTestFixture<Call> call = call();

    @Test
    void aLeadIsQueued() {
        call.givenNoPriorActivity()
                .when(new QueueCall(CALL, ORIGIN, NUMBER))
                .expectResultMessagePayload(0L)
                .expectEvents(queued());
    }

    @Test
    void aLeadIsQueuedOnce() {
        call.given(queued()).when(new QueueCall(CALL, ORIGIN, NUMBER)).expectNoEvents();
    }

    @Test
    void aCallThatRunsIsNotQueuedAgain() {
        call.given(started()).when(new QueueCall(CALL, ORIGIN, NUMBER)).expectNoEvents();
    }

    @Test
    void aQueuedCallStarts() {
        call.given(queued()).when(start()).expectResultMessagePayload(1L).expectEvents(started());
    }

    @Test
    void aCallStartsUnannounced() {
        call.givenNoPriorActivity().when(start()).expectEvents(started());
    }

    @Test
    void aCallStartsOnceAndKeepsItsStart() {
        call.given(started())
                .when(new StartCall(CALL, ORIGIN, NUMBER, START.plusSeconds(5)))
                .expectResultMessagePayload(0L)
                .expectNoEvents();
    }

    @Test
    void theStartDecidesTheDirection() {
        var inbound = new CallOrigin(ORIGIN.accountId(), CAMPAIGN, Direction.INBOUND, "prov-1");
        var ringing = new CallFacts(
                ORIGIN.accountId(),
                CAMPAIGN,
                Direction.INBOUND,
                IN_PROGRESS,
                "prov-1",
                START,
                null,
                null,
                0,
                null,
                Outcome.NEUTRAL,
                null);
        call.given(queued())
                .when(new StartCall(CALL, inbound, NUMBER, START))
                .expectEvents(new CallStarted(CALL, ringing, NUMBER, NOW));
    }

    @Test
    void somebodyPicksUp() {
        call.given(started()).when(new AnswerCall(CALL, ORIGIN, ANSWER)).expectEvents(answered());
    }

    @Test
    void somebodyPicksUpOnce() {
        call.given(started(), answered())
                .when(new AnswerCall(CALL, ORIGIN, ANSWER.plusSeconds(1)))
                .expectNoEvents();
    }

    @Test
    void anAnswerIsKeptThoughTheStartIsNotKnownYet() {
        call.givenNoPriorActivity()
                .when(new AnswerCall(CALL, ORIGIN, ANSWER))
                .expectEvents(new CallAnswered(CALL, facts(IN_PROGRESS, null, ANSWER, null, 0), NOW));
    }

    @Test
    void aStartAfterTheAnswerKeepsTheAnswer() {
        call.given(new CallAnswered(CALL, facts(IN_PROGRESS, null, ANSWER, null, 0), NOW))
                .when(start())
                .expectEvents(new CallStarted(CALL, facts(IN_PROGRESS, START, ANSWER, null, 0), NUMBER, NOW));
    }

    @Test
    void anAnswerAfterTheEndIsTooLate() {
        call.given(started(), ended())
                .when(new AnswerCall(CALL, ORIGIN, ANSWER))
                .expectNoEvents();
    }

    @Test
    void aCallIsCompleted() {
        call.given(started(), answered())
                .when(end())
                .expectResultMessagePayload(2L)
                .expectEvents(ended());
    }

    @Test
    void theAnswerIsWorkedOutFromTheTalkTimeWhenNobodyReportedIt() {
        call.given(started()).when(end()).expectEvents(ended());
    }

    @Test
    void theAnswerIsNeverWorkedOutToBeBeforeTheStart() {
        call.given(started())
                .when(end(COMPLETED, 400))
                .expectEvents(new CallEnded(CALL, facts(COMPLETED, START, START, END, 400), "hangup", NOW));
    }

    @Test
    void nobodyAnswers() {
        expectEnd(NO_ANSWER, 0, NO_ANSWER, 0);
    }

    @Test
    void theLineIsBusy() {
        expectEnd(BUSY, 0, BUSY, 0);
    }

    @Test
    void theCallFails() {
        expectEnd(FAILED, 0, FAILED, 0);
    }

    @Test
    void aCompletedCallOfNoSecondsWasNotAnswered() {
        expectEnd(COMPLETED, 0, NO_ANSWER, 0);
    }

    @Test
    void secondsOfRingingAreNotTalkTime() {
        expectEnd(NO_ANSWER, 25, NO_ANSWER, 0);
        expectEnd(BUSY, 3, BUSY, 0);
    }

    @Test
    void aCallThatBreaksOffKeepsItsTalkTime() {
        call.given(started())
                .when(end(FAILED, 100))
                .expectEvents(
                        new CallEnded(CALL, facts(FAILED, START, END.minusSeconds(100), END, 100), "hangup", NOW));
    }

    @Test
    void anEndWithoutAStartStartsTheCallToo() {
        var startedAt = END.minusSeconds(323);
        call.givenNoPriorActivity()
                .when(end())
                .expectResultMessagePayload(1L)
                .expectEvents(
                        new CallStarted(CALL, facts(IN_PROGRESS, startedAt, null, null, 0), NUMBER, NOW),
                        new CallEnded(CALL, facts(COMPLETED, startedAt, startedAt, END, 323), "hangup", NOW));
    }

    @Test
    void anEndMayBringItsStartAlong() {
        call.givenNoPriorActivity()
                .when(new EndCall(CALL, ORIGIN, NUMBER, COMPLETED, 323, START, ANSWER, END, "hangup"))
                .expectEvents(started(), ended());
    }

    @Test
    void anEndKnowsTheNumberOfAQueuedCall() {
        call.given(queued())
                .when(new EndCall(CALL, ORIGIN, null, COMPLETED, 323, START, null, END, "hangup"))
                .expectEvents(started(), ended());
    }

    @Test
    void anEndWithoutAStartNeedsTheNumber() {
        call.givenNoPriorActivity()
                .when(new EndCall(CALL, ORIGIN, null, COMPLETED, 323, START, null, END, "hangup"))
                .expectNoEvents()
                .expectException(refusal(VALIDATION_ERROR));
    }

    @Test
    void aStartAfterTheEndIsTooLate() {
        call.given(started(), ended())
                .when(start())
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void theSameEndTwiceIsOneEnd() {
        call.given(started(), ended())
                .when(end())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aCallDoesNotEndInTwoWays() {
        for (var other : new EndCall[] {end(COMPLETED, 324), end(FAILED, 323), end(NO_ANSWER, 0)}) {
            call().given(started(), ended()).when(other).expectNoEvents().expectException(refusal(CONFLICT));
        }
    }

    @Test
    void aCallCannotEndInTheMiddleOrInLessThanNoTime() {
        call.given(started()).when(end(IN_PROGRESS, 0)).expectException(refusal(VALIDATION_ERROR));
        call.given(started()).when(end(COMPLETED, -1)).expectException(refusal(VALIDATION_ERROR));
    }

    @Test
    void anEndThatIsReportedBeforeTheStartIsMovedToIt() {
        var early = new EndCall(CALL, ORIGIN, NUMBER, FAILED, 0, null, null, START.minusSeconds(2), null);
        call.given(started())
                .when(early)
                .expectEvents(new CallEnded(CALL, facts(FAILED, START, null, START, 0), null, NOW));
    }

    @Test
    void nobodyElsesCampaignOrAccountReportsOnACall() {
        var foreign = new CallOrigin(STRANGER, CAMPAIGN, Direction.OUTBOUND, "prov-1");
        call.given(queued())
                .when(new StartCall(CALL, foreign, NUMBER, START))
                .expectNoEvents()
                .expectException(refusal(CONFLICT));
    }

    @Test
    void theProvidersNameForAQueuedCallIsLearned() {
        var unnamed = new CallOrigin(ORIGIN.accountId(), CAMPAIGN, Direction.OUTBOUND, null);
        call.givenCommands(new QueueCall(CALL, unnamed, NUMBER)).when(start()).expectEvents(started());
    }

    private static void expectEnd(CallStatus reported, int seconds, CallStatus kept, int talkSeconds) {
        call().given(started())
                .when(end(reported, seconds))
                .expectEvents(new CallEnded(CALL, facts(kept, START, null, END, talkSeconds), "hangup", NOW));
    }

    @Test
    void theFactsOfAFinishedCallAreTold() {
        call.given(started(), ended())
                .when(new DescribeCall(CALL, ORIGIN.accountId()))
                .expectResultMessagePayload(finished())
                .expectNoEvents();
    }
}
