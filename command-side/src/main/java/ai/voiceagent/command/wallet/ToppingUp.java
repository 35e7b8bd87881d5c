package ai.voiceagent.command.wallet;

import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Misconfiguration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Starts a payment into a wallet: announced in the ledger's stream first, so that no callback ever comes for an unknown top-up. */
@Component
public class ToppingUp {

    private final Commands commands;
    private final ObjectProvider<PaymentGateway> gateways;
    private final String chosen;

    ToppingUp(
            Commands commands,
            ObjectProvider<PaymentGateway> gateways,
            @Value("${voice.payments.gateway:sandbox}") String chosen) {
        this.commands = commands;
        this.gateways = gateways;
        this.chosen = chosen;
    }

    /** Starts a top-up, or finds the one of the same id that was started before. */
    public Started start(Checkout checkout, @Nullable String paymentMethodId, String requestedBy) {
        var gateway = gateway();
        var version = commands.<Long>send(new RequestTopUp(
                checkout.walletId(),
                checkout.topUpId(),
                checkout.amountPaise(),
                gateway.name(),
                paymentMethodId,
                requestedBy));
        return new Started(gateway.createCheckout(checkout), version);
    }

    private PaymentGateway gateway() {
        var known = gateways.orderedStream().collect(Collectors.toMap(PaymentGateway::name, Function.identity()));
        var gateway = known.get(chosen);
        if (gateway != null) return gateway;
        throw new Misconfiguration(
                "voice.payments.gateway: there is no '" + chosen + "', only " + List.copyOf(known.keySet()));
    }

    /** Where to pay, and the wallet's version that knows of it. */
    public record Started(String paymentUrl, long version) {}
}
