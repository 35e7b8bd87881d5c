package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallAnswered;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** The call of the examples, at each point of its life. */
final class CallFixture {

    static final CallId CALL = new CallId("CALL1");
    static final AccountId ACCOUNT = new AccountId("acc_1");
    static final AccountId STRANGER = new AccountId("acc_2");
    static final CampaignId CAMPAIGN = new CampaignId("OUT1");
    static final CallOrigin ORIGIN = new CallOrigin(ACCOUNT, CAMPAIGN, Direction.OUTBOUND, "prov-1");
    static final Sealed NUMBER = new Sealed("v1.number");
    static final Instant START = Instant.parse("2025-01-15T09:15:00Z");
    static final Instant ANSWER = START.plusSeconds(7);
    static final Instant END = ANSWER.plusSeconds(323);
    static final Instant NOW = END.plusSeconds(60);
    static final CallCharge CHARGE = Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 323);

    private CallFixture() {}

    static AggregateTestFixture<Call> call() {
        var fixture = new AggregateTestFixture<>(Call.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        return fixture;
    }

    static CallFacts facts(CallStatus status, Instant started, Instant answered, Instant ended, int talkSeconds) {
        return new CallFacts(
                ACCOUNT,
                CAMPAIGN,
                Direction.OUTBOUND,
                status,
                "prov-1",
                started,
                answered,
                ended,
                talkSeconds,
                null,
                Outcome.NEUTRAL,
                null);
    }

    static CallFacts of(CallFacts facts, String disposition, Outcome outcome, CallCharge charge) {
        return new CallFacts(
                facts.accountId(),
                facts.campaignId(),
                facts.direction(),
                facts.status(),
                facts.providerCallId(),
                facts.startedAt(),
                facts.answeredAt(),
                facts.endedAt(),
                facts.talkSeconds(),
                disposition,
                outcome,
                charge);
    }

    /** Of which nobody said yet that it started. */
    static CallFacts unknown() {
        return facts(CallStatus.IN_PROGRESS, null, null, null, 0);
    }

    static CallFacts ringing() {
        return facts(CallStatus.IN_PROGRESS, START, null, null, 0);
    }

    static CallFacts talking() {
        return facts(CallStatus.IN_PROGRESS, START, ANSWER, null, 0);
    }

    static CallFacts finished() {
        return facts(CallStatus.COMPLETED, START, ANSWER, END, 323);
    }

    static CallQueued queued() {
        return new CallQueued(CALL, facts(CallStatus.QUEUED, null, null, null, 0), NUMBER, NOW);
    }

    static CallStarted started() {
        return new CallStarted(CALL, ringing(), NUMBER, NOW);
    }

    static CallAnswered answered() {
        return new CallAnswered(CALL, talking(), NOW);
    }

    static CallEnded ended() {
        return new CallEnded(CALL, finished(), "hangup", NOW);
    }

    static StartCall start() {
        return new StartCall(CALL, ORIGIN, NUMBER, START);
    }

    static EndCall end(CallStatus status, int talkSeconds) {
        return new EndCall(CALL, ORIGIN, NUMBER, status, talkSeconds, null, null, END, "hangup");
    }

    static EndCall end() {
        return end(CallStatus.COMPLETED, 323);
    }

    static Matcher<Rejection> refusal(ErrorCode code) {
        return new CustomTypeSafeMatcher<>("a rejection " + code) {
            @Override
            protected boolean matchesSafely(Rejection rejection) {
                return rejection.code() == code;
            }
        };
    }
}
