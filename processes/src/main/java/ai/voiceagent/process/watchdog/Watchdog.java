package ai.voiceagent.process.watchdog;

import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.command.call.EndCall;
import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.process.shared.OpenCall;
import ai.voiceagent.process.shared.OpenCalls;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what nobody ended: releases reservations that expired, and closes calls whose end was never reported. */
@Component
class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final OpenReservations reservations;
    private final OpenCalls openCalls;
    private final Commands commands;
    private final Clock clock;
    private final Duration longestCall;

    Watchdog(
            OpenReservations reservations,
            OpenCalls openCalls,
            Commands commands,
            Clock clock,
            @Value("${voice.calls.max-duration:PT2H}") Duration longestCall) {
        this.reservations = reservations;
        this.openCalls = openCalls;
        this.commands = commands;
        this.clock = clock;
        this.longestCall = longestCall;
    }

    @Scheduled(fixedDelayString = "${voice.watchdog.every:PT30S}")
    void look() {
        var now = clock.instant();
        for (var expired : reservations.expired(now)) {
            send(new ReleaseReservation(expired.walletId(), expired.reservationId(), "expired"));
        }
        for (var call : openCalls.all()) {
            if (call.inProgress() && call.seenAt().plus(longestCall).isBefore(now)) close(call);
        }
    }

    private void close(OpenCall call) {
        LOG.warn("call {} of account {} never ended; it is closed", call.callId(), call.accountId());
        send(new EndCall(
                call.callId(),
                new CallOrigin(call.accountId(), call.campaignId(), call.direction(), null),
                null,
                CallStatus.FAILED,
                0,
                null,
                null,
                clock.instant(),
                "watchdog"));
    }

    private void send(Object command) {
        try {
            commands.send(command);
        } catch (RuntimeException failure) {
            LOG.error("{} failed; the next round tries again", command, failure);
        }
    }
}
