package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.wallet.Checkout;
import ai.voiceagent.command.wallet.PaymentGateway;
import org.springframework.stereotype.Component;

/** The gateway of an installation that has no other yet: moves no real money, and says so on its page. */
@Component
class SandboxGateway implements PaymentGateway {

    static final String NAME = "sandbox";
    static final String PAGES = "/pay/";

    private final SandboxCheckouts checkouts;
    private final SandboxSecret secret;

    SandboxGateway(SandboxCheckouts checkouts, SandboxSecret secret) {
        this.checkouts = checkouts;
        this.secret = secret;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String createCheckout(Checkout checkout) {
        checkouts.open(checkout);
        return checkout.baseUrl() + PAGES + secret.token(checkout.topUpId());
    }
}
