package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.PaymentGateway;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
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
        open(checkout.walletId(), checkout.topUpId(), checkout.amountPaise());
        return checkout.baseUrl() + PAGES + secret.token(checkout.topUpId());
    }

    @Override
    public SavedMethod save(String methodId, String accountId, String token) {
        return new SavedMethod(token, "Card at the sandbox");
    }

    /** Pays at once; addresses and tokens that say so are declined: {@code fail@…}, {@code tok_decline…}. */
    @Override
    public ChargeAnswer charge(SavedCharge charge) {
        var reference = charge.instrument().reference();
        if (reference.startsWith("fail@") || reference.startsWith("tok_decline")) {
            return new ChargeAnswer.Declined("Declined by the sandbox");
        }
        open(charge.walletId(), charge.topUpId(), charge.amountPaise());
        checkouts.decide(charge.topUpId(), Decision.PAID);
        return new ChargeAnswer.Submitted();
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
        return new RefundAnswer.Accepted("sandbox_" + order.refundId());
    }

    private void open(WalletId wallet, String topUpId, long amountPaise) {
        checkouts.open(wallet, topUpId, amountPaise, clock.instant().plus(open));
    }
}
