package ai.voiceagent.query.payment;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.payment.PaymentProfileViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the payment method that it saved or chose; versions are those of the profile. */
@Component
class PaymentMethodReadBack implements ReadBackSource {

    private final PaymentProfileViews profiles;

    PaymentMethodReadBack(PaymentProfileViews profiles) {
        this.profiles = profiles;
    }

    @Override
    public String resource() {
        return "payment-method";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        var profile = profiles.of(accountId);
        if (profile.version() < version) return Optional.empty();
        return profile.methods().stream()
                .filter(method -> method.methodId().equals(id))
                .findFirst()
                .map(method -> PaymentMethodShown.of(method, profile));
    }
}
