package ai.voiceagent.integration.payment;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses to start with a gateway that nobody knows, or whose keys are missing: better then than at the first payment. */
@Component
class GatewayChoice {

    GatewayChoice(List<GatewaySettings> gateways, @Value("${voice.payments.gateway:sandbox}") String setting) {
        var chosen = setting.strip();
        var names = new ArrayList<>(List.of("sandbox"));
        gateways.forEach(gateway -> names.add(gateway.gateway()));
        if (!names.contains(chosen)) {
            throw new Misconfiguration("voice.payments.gateway: there is no '" + chosen + "', only " + names);
        }
        for (var gateway : gateways) {
            if (gateway.gateway().equals(chosen) && !gateway.missing().isEmpty()) {
                throw new Misconfiguration("voice.payments.gateway is '" + chosen + "', so the environment must say "
                        + String.join(", ", gateway.missing()));
            }
        }
    }
}
