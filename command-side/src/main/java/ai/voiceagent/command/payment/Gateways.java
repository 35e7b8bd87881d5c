package ai.voiceagent.command.payment;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds payment gateways: the one that new payments go to, and the one that an old payment came from. */
@Component
public class Gateways {

    private final ObjectProvider<PaymentGateway> gateways;
    private final String chosen;

    public Gateways(
            ObjectProvider<PaymentGateway> gateways, @Value("${voice.payments.gateway:sandbox}") String chosen) {
        this.gateways = gateways;
        this.chosen = chosen.strip();
    }

    /** The gateway that {@code voice.payments.gateway} names. */
    public PaymentGateway chosen() {
        return named(chosen)
                .orElseThrow(() -> new Misconfiguration(
                        "voice.payments.gateway: there is no '" + chosen + "', only " + all().keySet()));
    }

    public Optional<PaymentGateway> named(String name) {
        return Optional.ofNullable(all().get(name));
    }

    private Map<String, PaymentGateway> all() {
        var all = new TreeMap<String, PaymentGateway>();
        gateways.orderedStream().forEach(gateway -> all.put(gateway.name(), gateway));
        return all;
    }
}
