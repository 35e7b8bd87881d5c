package ai.voiceagent.command.wallet;

import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.Gateways;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts a payment into a wallet: announced in the ledger's stream first, so that no callback ever comes for an unknown top-up. */
@Component
public class ToppingUp {

    private static final Logger LOG = LoggerFactory.getLogger(ToppingUp.class);

    private final Commands commands;
    private final Gateways gateways;

    ToppingUp(Commands commands, Gateways gateways) {
        this.commands = commands;
        this.gateways = gateways;
    }

    /** Starts a top-up, or finds the one of the same id that was started before. */
    public Started start(Checkout checkout, String requestedBy) {
        var gateway = gateways.chosen();
        var instrument = checkout.instrument();
        var version = commands.<Long>send(new RequestTopUp(
                checkout.walletId(),
                checkout.topUpId(),
                checkout.amountPaise(),
                gateway.name(),
                instrument == null ? null : instrument.methodId(),
                requestedBy));
        try {
            return new Started(gateway.createCheckout(checkout), version);
        } catch (Rejection refused) {
            fail(checkout, String.valueOf(refused.getMessage()));
            throw refused;
        } catch (GatewayUnavailable silent) {
            LOG.warn("no checkout for {}: {}", checkout.topUpId(), silent.getMessage());
            fail(checkout, "The payment gateway did not answer");
            throw new Rejection(
                    ErrorCode.SERVER_ERROR,
                    "The payment gateway does not answer; nothing was paid, try again in a moment",
                    Map.of("transactionId", checkout.topUpId(), "gateway", gateway.name()));
        }
    }

    /** Nobody can pay it; a payment that comes all the same is still credited. */
    private void fail(Checkout checkout, String reason) {
        commands.send(new FailTopUp(checkout.walletId(), checkout.topUpId(), reason));
    }

    /** Where to pay, and the wallet's version that knows of it. */
    public record Started(String paymentUrl, long version) {}
}
