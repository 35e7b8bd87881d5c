package ai.voiceagent.process.reservation;

import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.command.wallet.ReserveFunds;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.BatchedCommands;
import ai.voiceagent.process.shared.OpenCall;
import ai.voiceagent.process.shared.OpenCalls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds money for a call from its start to its end, and keeps the list of calls that have not ended. */
@Component
@ProcessingGroup("call-reservations")
@DisallowReplay
class CallReservations {

    private static final Logger LOG = LoggerFactory.getLogger(CallReservations.class);
    private static final String CHANGES = "open-call-changes";

    private final BatchedCommands commands;
    private final OpenCalls openCalls;
    private final Ahead ahead;
    private final Clock clock;

    CallReservations(BatchedCommands commands, OpenCalls openCalls, Ahead ahead, Clock clock) {
        this.commands = commands;
        this.openCalls = openCalls;
        this.ahead = ahead;
        this.clock = clock;
    }

    @EventHandler
    void on(CallQueued queued) {
        reserve(queued.callId(), queued.facts(), clock.instant());
    }

    @EventHandler
    void on(CallStarted started) {
        reserve(
                started.callId(),
                started.facts(),
                Objects.requireNonNull(started.facts().startedAt()));
    }

    @EventHandler
    void on(CallEnded ended) {
        change(new OpenCalls.Ended(ended.callId()));
        if (ended.facts().connected()) return;
        var wallet = WalletId.of(ended.facts().accountId());
        commands.send(
                "release:" + ended.callId(),
                new ReleaseReservation(wallet, ended.callId().value(), "not-connected"));
    }

    private void reserve(CallId callId, CallFacts call, Instant pricedAt) {
        var now = clock.instant();
        change(new OpenCalls.Noted(OpenCall.of(callId, call, now, ahead.until())));
        var paise = ahead.paise(pricedAt, now, call.direction());
        if (paise == 0) return;
        var wallet = WalletId.of(call.accountId());
        commands.send(
                new ReserveFunds(wallet, callId.value(), paise, ahead.expiry()),
                refusal -> goOnWithout(callId, refusal));
    }

    private static void goOnWithout(CallId callId, Rejection refusal) {
        LOG.warn("nothing more is held for call {}, which goes on all the same: {}", callId, refusal.getMessage());
    }

    private void change(OpenCalls.Change change) {
        var unit = CurrentUnitOfWork.get().root();
        unit.<List<OpenCalls.Change>>getOrComputeResource(CHANGES, first -> {
                    var changes = new ArrayList<OpenCalls.Change>();
                    unit.onPrepareCommit(batch -> openCalls.change(changes));
                    return changes;
                })
                .add(change);
    }
}
