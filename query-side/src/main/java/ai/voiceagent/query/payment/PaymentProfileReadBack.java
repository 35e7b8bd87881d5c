package ai.voiceagent.query.payment;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.payment.PaymentProfileViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the automatic top-ups that it configured; the id is the account's. */
@Component
class PaymentProfileReadBack implements ReadBackSource {

    private final PaymentProfileViews profiles;
    private final PaymentProfiles shown;

    PaymentProfileReadBack(PaymentProfileViews profiles, PaymentProfiles shown) {
        this.profiles = profiles;
        this.shown = shown;
    }

    @Override
    public String resource() {
        return "payment-profile";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        var profile = profiles.of(accountId);
        return profile.version() < version ? Optional.empty() : Optional.of(shown.show(profile, accountId));
    }
}
