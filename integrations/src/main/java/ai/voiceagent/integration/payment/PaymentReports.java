package ai.voiceagent.integration.payment;

import ai.voiceagent.command.wallet.ChargeBackTopUp;
import ai.voiceagent.command.wallet.ConfirmTopUp;
import ai.voiceagent.command.wallet.CurrentWallets;
import ai.voiceagent.command.wallet.FailTopUp;
import ai.voiceagent.command.wallet.TopUpFacts;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells wallets what gateways report. What a wallet does not take is quarantined, and the gateway is told that it arrived; when
 * nobody could look at it the gateway is told nothing, and sends it again.
 */
@Component
public class PaymentReports {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentReports.class);
    private static final String CURRENCY = "INR";

    private final CurrentWallets wallets;
    private final Commands commands;
    private final PaymentIndex index;
    private final PaymentQuarantine quarantine;

    PaymentReports(CurrentWallets wallets, Commands commands, PaymentIndex index, PaymentQuarantine quarantine) {
        this.wallets = wallets;
        this.commands = commands;
        this.index = index;
        this.quarantine = quarantine;
    }

    /** Takes a report that is proven; the same one again has no further effect. */
    public void accept(PaymentReport report) {
        switch (report.kind()) {
            case PAID -> paid(report);
            case FAILED -> failed(report);
            case CHARGED_BACK -> disputed(report, -report.amountPaise());
            case CHARGEBACK_WON -> won(report);
            case REFUND_FAILED -> quarantine.keep(report, "The gateway could not send a refund: " + report.reason());
        }
    }

    private void paid(PaymentReport report) {
        var walletId = report.walletId();
        var topUpId = report.topUpId();
        if (walletId == null || topUpId == null || walletId.isBlank() || topUpId.isBlank()) {
            quarantine.keep(report, "It names no wallet and top-up");
            return;
        }
        index.keep(report.gateway(), report.paymentId(), new PaymentIndex.Place(walletId, topUpId));
        var wallet = new WalletId(walletId);
        refusedIs(report, () -> {
            var problem = problem(report, wallets.topUp(wallet, topUpId));
            if (problem.isPresent()) quarantine.keep(report, problem.get());
            else {
                commands.send(new ConfirmTopUp(wallet, topUpId, report.amountPaise(), report.paymentId()));
                quarantine.forget(report.key());
            }
        });
    }

    private static Optional<String> problem(PaymentReport report, TopUpFacts asked) {
        if (!report.currency().equals(CURRENCY)) return Optional.of("It was paid in " + report.currency());
        if (!report.gateway().equals(asked.gateway())) {
            return Optional.of("The top-up was to be paid by " + asked.gateway());
        }
        if (report.amountPaise() != asked.amountPaise()) {
            return Optional.of(
                    "%d paise were paid, %d were asked for".formatted(report.amountPaise(), asked.amountPaise()));
        }
        var before = asked.gatewayPaymentId();
        if (before != null && !before.equals(report.paymentId())) {
            return Optional.of("The top-up was paid before, by " + before + "; give this one back");
        }
        return Optional.empty();
    }

    /** A failure of what nobody knows is nothing to keep: no money moved. */
    private void failed(PaymentReport report) {
        if (report.walletId() == null || report.topUpId() == null) return;
        try {
            commands.send(new FailTopUp(new WalletId(report.walletId()), report.topUpId(), report.reason()));
        } catch (Rejection unknown) {
            if (unknown.code() != ErrorCode.NOT_FOUND) throw unknown;
            LOG.info("a payment for {} failed that no wallet knows", report.topUpId());
        }
    }

    /** What was never taken need not be returned: most disputes are won before money moves. */
    private void won(PaymentReport report) {
        if (index.find(report.gateway(), dispute(report)).isEmpty())
            LOG.info("{} was won, nothing was taken", report.key());
        else disputed(report, report.amountPaise());
    }

    private static String dispute(PaymentReport report) {
        return "dispute:" + report.disputeId();
    }

    private void disputed(PaymentReport report, long paise) {
        var place = index.find(report.gateway(), report.paymentId());
        if (place.isEmpty()) {
            quarantine.keep(report, "No top-up was paid by " + report.paymentId());
            return;
        }
        if (!report.currency().equals(CURRENCY)) {
            quarantine.keep(report, "It is in " + report.currency());
            return;
        }
        index.keep(report.gateway(), dispute(report), place.get());
        refusedIs(report, () -> {
            commands.send(new ChargeBackTopUp(
                    new WalletId(place.get().walletId()),
                    place.get().topUpId(),
                    report.gateway(),
                    Objects.requireNonNull(report.disputeId(), "a dispute has an id"),
                    paise,
                    report.reason()));
            quarantine.forget(report.key());
        });
    }

    private void refusedIs(PaymentReport report, Runnable sending) {
        try {
            sending.run();
        } catch (Rejection refused) {
            if (refused.code() == ErrorCode.SERVER_ERROR) throw refused;
            quarantine.keep(report, String.valueOf(refused.getMessage()));
        }
    }
}
