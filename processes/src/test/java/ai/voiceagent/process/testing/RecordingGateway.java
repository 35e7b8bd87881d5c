package ai.voiceagent.process.testing;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.Gateways;
import ai.voiceagent.command.payment.PaymentGateway;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A gateway that writes down what it is asked, and then answers or fails as a test wants. */
public final class RecordingGateway implements PaymentGateway {

    public static final String NAME = "paper";

    private final List<SavedCharge> charges = new CopyOnWriteArrayList<>();
    private final List<RefundOrder> refunds = new CopyOnWriteArrayList<>();
    private ChargeAnswer charged = new ChargeAnswer.Submitted();
    private RefundAnswer refunded = new RefundAnswer.Accepted("rfnd_1");
    private @Nullable RuntimeException failure;

    public RecordingGateway answering(ChargeAnswer answer) {
        charged = answer;
        return this;
    }

    public RecordingGateway answering(RefundAnswer answer) {
        refunded = answer;
        return this;
    }

    public void failing(@Nullable RuntimeException wanted) {
        failure = wanted;
    }

    public List<SavedCharge> charges() {
        return List.copyOf(charges);
    }

    public List<RefundOrder> refunds() {
        return List.copyOf(refunds);
    }

    /** The gateways of an installation that has only this one. */
    public Gateways alone() {
        return new Gateways(
                new ObjectProvider<>() {
                    @Override
                    public Stream<PaymentGateway> orderedStream() {
                        return Stream.of(RecordingGateway.this);
                    }
                },
                NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String createCheckout(Checkout checkout) {
        throw new UnsupportedOperationException("nobody is there to pay");
    }

    @Override
    public SavedMethod save(String methodId, String accountId, String token) {
        throw new UnsupportedOperationException("nobody saves anything");
    }

    @Override
    public ChargeAnswer charge(SavedCharge charge) {
        charges.add(charge);
        if (failure != null) throw failure;
        return charged;
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
        refunds.add(order);
        if (failure != null) throw failure;
        return refunded;
    }
}
