package ai.voiceagent.process.testing;

import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an outbound call, from the queue to its price. */
public final class CallMoments {

    public static final AccountId ACCOUNT = new AccountId("acc_1");
    public static final WalletId WALLET = WalletId.of(ACCOUNT);
    public static final CampaignId CAMPAIGN = new CampaignId("OUT1");
    public static final CallId CALL = new CallId("CALL1");
    public static final Instant STARTED = Instant.parse("2026-03-04T05:00:00Z");

    private static final Sealed NUMBER = new Sealed("sealed");

    private CallMoments() {}

    public static CallQueued queued(CallId call) {
        return new CallQueued(call, facts(CallStatus.QUEUED, null, 0, null), NUMBER, STARTED);
    }

    public static CallStarted started(CallId call) {
        return new CallStarted(call, facts(CallStatus.IN_PROGRESS, STARTED, 0, null), NUMBER, STARTED);
    }

    public static CallEnded ended(CallId call, int talkSeconds) {
        return new CallEnded(call, facts(status(talkSeconds), STARTED, talkSeconds, null), null, STARTED);
    }

    public static CallRated rated(CallId call, CallCharge charge) {
        var seconds = charge.talkSeconds();
        return new CallRated(call, facts(status(seconds), STARTED, seconds, charge), STARTED);
    }

    private static CallStatus status(int talkSeconds) {
        return talkSeconds > 0 ? CallStatus.COMPLETED : CallStatus.NO_ANSWER;
    }

    private static CallFacts facts(
            CallStatus status, @Nullable Instant startedAt, int talkSeconds, @Nullable CallCharge charge) {
        return new CallFacts(
                ACCOUNT,
                CAMPAIGN,
                Direction.OUTBOUND,
                status,
                null,
                startedAt,
                null,
                null,
                talkSeconds,
                null,
                Outcome.NEUTRAL,
                charge);
    }
}
