package ai.voiceagent.integration.payment.stripe;

import static ai.voiceagent.integration.payment.stripe.StripeApi.encoded;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.PaymentGateway;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import ai.voiceagent.integration.payment.GatewayHttp.Answer;
import ai.voiceagent.platform.error.Rejection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stripe. Somebody who is there pays in a checkout session, a saved card by a payment intent; refunds go to the payment itself. */
@Component
class StripeGateway implements PaymentGateway {

    static final String NAME = "stripe";

    private final StripeApi api;
    private final StripeCards cards;

    StripeGateway(StripeApi api, StripeCards cards) {
        this.api = api;
        this.cards = cards;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String createCheckout(Checkout checkout) {
        var made = api.post("/v1/checkout/sessions", checkout.topUpId(), session(checkout));
        if (!made.ok()) throw Rejection.validation("amount", "accepted by the payment gateway", problem(made));
        var url = made.text("/url");
        if (url.isEmpty()) throw new GatewayUnavailable("Stripe made a checkout session without an address");
        return url;
    }

    @Override
    public SavedMethod save(String methodId, String accountId, String token) {
        return cards.save(methodId, accountId, SavedCard.method(token));
    }

    @Override
    public ChargeAnswer charge(SavedCharge charge) {
        return cards.charge(charge);
    }

    /** Looks first whether it was sent before, since Stripe forgets keys after a day. */
    @Override
    public RefundAnswer refund(RefundOrder order) {
        var payment = encoded(order.gatewayPaymentId());
        var known = api.get("/v1/refunds?limit=100&payment_intent=" + payment);
        for (var refund : known.body().path("data")) {
            if (!refund.at("/metadata/refundId").asString("").equals(order.refundId())) continue;
            return answer(refund.path("id").asString(""), refund.path("status").asString(""));
        }
        var made = api.post(
                "/v1/refunds",
                order.refundId(),
                Map.of(
                        "payment_intent",
                        order.gatewayPaymentId(),
                        "amount",
                        String.valueOf(order.amountPaise()),
                        "reason",
                        "requested_by_customer",
                        "metadata[refundId]",
                        order.refundId()));
        return made.ok() ? answer(made.text("/id"), made.text("/status")) : new RefundAnswer.Refused(problem(made));
    }

    private static RefundAnswer answer(String id, String status) {
        return switch (status) {
            case "failed", "canceled" -> new RefundAnswer.Refused("Stripe's refund " + id + " is " + status);
            default -> new RefundAnswer.Accepted(id);
        };
    }

    private static Map<String, String> session(Checkout checkout) {
        var wallet = checkout.walletId().value();
        var topUp = checkout.topUpId();
        var form = new HashMap<String, String>();
        form.put("mode", "payment");
        form.put("client_reference_id", topUp);
        form.put("line_items[0][quantity]", "1");
        form.put("line_items[0][price_data][currency]", "inr");
        form.put("line_items[0][price_data][unit_amount]", String.valueOf(checkout.amountPaise()));
        form.put("line_items[0][price_data][product_data][name]", "Wallet top-up");
        form.put("success_url", checkout.baseUrl() + "/");
        form.put("cancel_url", checkout.baseUrl() + "/");
        form.put("metadata[walletId]", wallet);
        form.put("metadata[topUpId]", topUp);
        form.put("payment_intent_data[metadata][walletId]", wallet);
        form.put("payment_intent_data[metadata][topUpId]", topUp);
        return form;
    }

    /** What Stripe says is wrong. */
    static String problem(Answer answer) {
        var message = answer.text("/error/message");
        return message.isEmpty() ? "Stripe answered " + answer.status() : message;
    }
}
