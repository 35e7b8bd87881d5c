package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.AutoTopUpSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a payment profile is like at this moment. */
public record PaymentProfileFacts(
        Set<String> methodIds, @Nullable String defaultMethodId, AutoTopUpSettings autoTopUp) {

    static final PaymentProfileFacts NOTHING = new PaymentProfileFacts(Set.of(), null, AutoTopUpSettings.OFF);
}
