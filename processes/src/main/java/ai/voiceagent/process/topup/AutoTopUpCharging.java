package ai.voiceagent.process.topup;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.FinishAutoTopUp;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.Gateways;
import ai.voiceagent.command.payment.Instrument;
import ai.voiceagent.command.payment.PaymentInstruments;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.wallet.FailTopUp;
import ai.voiceagent.command.wallet.RequestTopUp;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Charges what was decided. Everything here may happen again after a crash: the top-up has one id, in the wallet and at the
 * gateway, and both know it when they see it again.
 */
@Component
class AutoTopUpCharging {

    static final String BY = "auto-top-up";

    /** Longer than any one charge takes. */
    private static final Duration ALONE = Duration.ofMinutes(2);

    /** Mandates are charged a day and a half after the payer was told, as the Reserve Bank of India wants it. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** Gateways remember a repeated request for a day; after that, asking again might charge again. */
    private static final Duration REPEATABLE = Duration.ofHours(20);

    private static final Logger LOG = LoggerFactory.getLogger(AutoTopUpCharging.class);

    private final AutoTopUps topUps;
    private final PaymentInstruments instruments;
    private final Gateways gateways;
    private final Commands commands;
    private final Clock clock;

    AutoTopUpCharging(
            AutoTopUps topUps, PaymentInstruments instruments, Gateways gateways, Commands commands, Clock clock) {
        this.topUps = topUps;
        this.instruments = instruments;
        this.gateways = gateways;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${voice.payments.auto-topup.charge-every:PT1S}", initialDelayString = "PT5S")
    void chargeAll() {
        for (var job : topUps.due(clock.instant())) {
            var now = clock.instant();
            if (topUps.take(job.topUpId(), now, now.plus(ALONE))) settle(job);
        }
    }

    private void settle(AutoTopUpJob job) {
        try {
            if (job.submitted()) finish(job, "The payment gateway did not say within three days how it went");
            else charge(job);
        } catch (GatewayUnavailable silent) {
            LOG.warn("automatic top-up {} waits for the gateway: {}", job.topUpId(), silent.getMessage());
            if (job.startedAt().plus(REPEATABLE).isBefore(clock.instant())) fail(job, "The gateway cannot be reached");
            else topUps.postpone(job.topUpId(), clock.instant().plusSeconds(5L << Math.min(job.attempts(), 7)));
        } catch (Rejection refusal) {
            if (refusal.code() != ErrorCode.SERVER_ERROR) finish(job, String.valueOf(refusal.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("automatic top-up {} was not charged; it is tried again", job.topUpId(), failure);
        }
    }

    private void charge(AutoTopUpJob job) {
        var instrument = instruments.find(job.methodId());
        if (instrument.isEmpty()) finish(job, "The payment method was removed");
        else charge(job, instrument.get());
    }

    private void charge(AutoTopUpJob job, Instrument instrument) {
        var gateway = gateways.named(instrument.gateway());
        if (gateway.isEmpty()) {
            finish(job, "There is no gateway " + instrument.gateway() + " any more");
            return;
        }
        var wallet = WalletId.of(job.accountId());
        commands.send(
                new RequestTopUp(wallet, job.topUpId(), job.amountPaise(), instrument.gateway(), job.methodId(), BY));
        switch (gateway.get().charge(new SavedCharge(wallet, job.topUpId(), job.amountPaise(), instrument))) {
            case ChargeAnswer.Submitted submitted ->
                topUps.submitted(job.topUpId(), clock.instant().plus(PATIENCE));
            case ChargeAnswer.Declined declined -> fail(job, declined.reason());
        }
    }

    private void fail(AutoTopUpJob job, String reason) {
        commands.send(new FailTopUp(WalletId.of(job.accountId()), job.topUpId(), reason));
    }

    private void finish(AutoTopUpJob job, String failure) {
        commands.send(new FinishAutoTopUp(PaymentProfileId.of(job.accountId()), job.topUpId(), failure));
    }
}
