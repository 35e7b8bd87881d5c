package ai.voiceagent.process.refund;

import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.Gateways;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks gateways to send money back, again and again until they answer; a refusal waits for the operator. */
@Component
class RefundSending {

    private static final Duration ALONE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(RefundSending.class);

    private final RefundJobs jobs;
    private final Gateways gateways;
    private final Clock clock;

    RefundSending(RefundJobs jobs, Gateways gateways, Clock clock) {
        this.jobs = jobs;
        this.gateways = gateways;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${voice.payments.refunds.every:PT2S}", initialDelayString = "PT5S")
    void sendAll() {
        for (var job : jobs.due(clock.instant())) {
            var now = clock.instant();
            if (jobs.take(job.id(), now, now.plus(ALONE))) send(job);
        }
    }

    private void send(RefundJob job) {
        try {
            switch (answer(job)) {
                case RefundAnswer.Accepted accepted -> jobs.sent(job.id(), accepted.gatewayRefundId());
                case RefundAnswer.Refused refused -> {
                    LOG.error("refund {} was refused by {}: {}", job.id(), job.gateway(), refused.reason());
                    jobs.refused(job.id(), refused.reason());
                }
            }
        } catch (GatewayUnavailable silent) {
            LOG.warn("refund {} waits for {}: {}", job.id(), job.gateway(), silent.getMessage());
            var wait = Duration.ofSeconds(5L << Math.min(job.attempts(), 10));
            jobs.postpone(job.id(), clock.instant().plus(wait), String.valueOf(silent.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("refund {} was not sent; it is tried again", job.id(), failure);
        }
    }

    private RefundAnswer answer(RefundJob job) {
        var payment = job.gatewayPaymentId();
        var gateway = gateways.named(job.gateway());
        if (payment == null) return new RefundAnswer.Refused("The wallet does not know the payment any more");
        if (gateway.isEmpty()) return new RefundAnswer.Refused("There is no gateway " + job.gateway());
        return gateway.get().refund(new RefundOrder(job.id(), payment, job.amountPaise(), job.reason()));
    }
}
