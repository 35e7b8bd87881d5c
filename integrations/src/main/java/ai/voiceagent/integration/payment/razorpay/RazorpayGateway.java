package ai.voiceagent.integration.payment.razorpay;

import static ai.voiceagent.integration.payment.razorpay.RazorpayApi.encoded;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.PaymentGateway;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.integration.payment.GatewayHttp.Answer;
import ai.voiceagent.platform.error.Rejection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Razorpay. Somebody who is there pays by a payment link; a saved card by its mandate; refunds go to the payment itself. */
@Component
class RazorpayGateway implements PaymentGateway {

    static final String NAME = "razorpay";

    private final RazorpayApi api;
    private final RazorpayMandates mandates;

    RazorpayGateway(RazorpayApi api, RazorpayMandates mandates) {
        this.api = api;
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A link's reference is unique, so a repeat finds the link that is there. */
    @Override
    public String createCheckout(Checkout checkout) {
        var made = api.post("/v1/payment_links", link(checkout));
        if (made.ok()) return url(made.text("/short_url"));
        if (!problem(made).toLowerCase(Locale.ROOT).contains("reference")) {
            throw Rejection.validation("amount", "accepted by the payment gateway", problem(made));
        }
        var known = api.get("/v1/payment_links?reference_id=" + encoded(checkout.topUpId()));
        return url(known.text("/payment_links/0/short_url"));
    }

    @Override
    public SavedMethod save(String methodId, String accountId, String token) {
        return mandates.check(accountId, CustomerToken.of(token));
    }

    @Override
    public ChargeAnswer charge(SavedCharge charge) {
        return mandates.charge(charge);
    }

    /** Looks first whether it was sent before: Razorpay would send it twice. */
    @Override
    public RefundAnswer refund(RefundOrder order) {
        var path = "/v1/payments/" + encoded(order.gatewayPaymentId());
        var known = api.get(path + "/refunds?count=100");
        for (var refund : known.body().path("items")) {
            if (!refund.at("/notes/refundId").asString("").equals(order.refundId())) continue;
            return answer(refund.path("id").asString(""), refund.path("status").asString(""));
        }
        var made = api.post(
                path + "/refund",
                Map.of(
                        "amount",
                        order.amountPaise(),
                        "speed",
                        "normal",
                        "receipt",
                        order.refundId(),
                        "notes",
                        Map.of("refundId", order.refundId(), "reason", order.reason())));
        return made.ok() ? answer(made.text("/id"), made.text("/status")) : new RefundAnswer.Refused(problem(made));
    }

    private static RefundAnswer answer(String id, String status) {
        if (status.equals("failed")) return new RefundAnswer.Refused("Razorpay's refund " + id + " failed");
        return new RefundAnswer.Accepted(id);
    }

    private static Map<String, Object> link(Checkout checkout) {
        var link = new HashMap<String, Object>(Map.of(
                "amount",
                checkout.amountPaise(),
                "currency",
                "INR",
                "accept_partial",
                false,
                "reference_id",
                checkout.topUpId(),
                "description",
                "Wallet top-up " + checkout.topUpId(),
                "notify",
                Map.of("sms", false, "email", false),
                "reminder_enable",
                false,
                "notes",
                Map.of("walletId", checkout.walletId().value(), "topUpId", checkout.topUpId())));
        if (checkout.baseUrl().startsWith("https://")) {
            link.put("callback_url", checkout.baseUrl() + "/");
            link.put("callback_method", "get");
        }
        var instrument = checkout.instrument();
        if (instrument != null) link.put("options", Map.of("checkout", Map.of("method", only(instrument.type()))));
        return link;
    }

    private static Map<String, String> only(PaymentMethodType type) {
        var upi = type == PaymentMethodType.UPI;
        return Map.of("upi", upi ? "1" : "0", "card", upi ? "0" : "1", "netbanking", "0", "wallet", "0");
    }

    private static String url(String shortUrl) {
        if (shortUrl.isEmpty()) throw new GatewayUnavailable("Razorpay made a payment link without an address");
        return shortUrl;
    }

    /** What Razorpay says is wrong. */
    static String problem(Answer answer) {
        var description = answer.text("/error/description");
        return description.isEmpty() ? "Razorpay answered " + answer.status() : description;
    }
}
