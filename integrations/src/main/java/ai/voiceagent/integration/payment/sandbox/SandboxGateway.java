package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.wallet.Checkout;
import ai.voiceagent.command.wallet.PaymentGateway;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The gateway of an installation that has no other yet: moves no real money, and says so on its page. */
@Component
class SandboxGateway implements PaymentGateway {

    static final String NAME = "sandbox";
    static final String PAGES = "/pay/";

    private final SandboxCheckouts checkouts;
    private final SandboxSecret secret;
    private final Duration open;
    private final Clock clock;

    SandboxGateway(
            SandboxCheckouts checkouts,
            SandboxSecret secret,
            @Value("${voice.payments.sandbox.open:PT24H}") Duration open,
            Clock clock) {
        this.checkouts = checkouts;
        this.secret = secret;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String createCheckout(Checkout checkout) {
        checkouts.open(checkout, clock.instant().plus(open));
        return checkout.baseUrl() + PAGES + secret.token(checkout.topUpId());
    }
}
