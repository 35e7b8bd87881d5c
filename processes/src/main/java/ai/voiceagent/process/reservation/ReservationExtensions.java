package ai.voiceagent.process.reservation;

import ai.voiceagent.command.wallet.ExtendReservation;
import ai.voiceagent.command.wallet.ReserveFunds;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.OpenCall;
import ai.voiceagent.process.shared.OpenCalls;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Holds more for calls that go on, before what is held for them is used up. */
@Component
class ReservationExtensions {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationExtensions.class);

    private final OpenCalls openCalls;
    private final Ahead ahead;
    private final Commands commands;
    private final Set<CallId> toldOf = new HashSet<>();

    ReservationExtensions(OpenCalls openCalls, Ahead ahead, Commands commands) {
        this.openCalls = openCalls;
        this.ahead = ahead;
        this.commands = commands;
    }

    @Scheduled(fixedDelayString = "${voice.reservation.every:PT20S}")
    void extendAll() {
        var open = openCalls.all();
        toldOf.retainAll(open.stream().map(OpenCall::callId).toList());
        for (var call : open) {
            if (call.inProgress() && ahead.isShort(call.reservedUntil())) extend(call);
        }
    }

    private void extend(OpenCall call) {
        var startedAt = call.startedAt() == null ? call.seenAt() : call.startedAt();
        var paise = ahead.paise(startedAt, call.seenAt(), call.direction());
        var until = ahead.until();
        try {
            if (paise > 0) hold(call, paise);
            openCalls.reserved(call.callId(), until);
        } catch (Rejection refusal) {
            if (toldOf.add(call.callId())) {
                LOG.warn("call {} goes on with less held than it may cost: {}", call.callId(), refusal.getMessage());
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "the reservation of call {} was not extended; the next round tries again", call.callId(), failure);
        }
    }

    private void hold(OpenCall call, long paise) {
        var wallet = WalletId.of(call.accountId());
        var id = call.callId().value();
        try {
            commands.send(new ExtendReservation(wallet, id, paise, ahead.expiry()));
        } catch (Rejection refusal) {
            if (refusal.code() != ErrorCode.NOT_FOUND) throw refusal;
            commands.send(new ReserveFunds(wallet, id, paise, ahead.expiry()));
        }
    }
}
