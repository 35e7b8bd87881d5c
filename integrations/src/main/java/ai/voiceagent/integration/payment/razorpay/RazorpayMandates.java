package ai.voiceagent.integration.payment.razorpay;

import static ai.voiceagent.integration.payment.razorpay.RazorpayApi.encoded;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.platform.error.Rejection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Charges mandates. A charge is an order with our id as its receipt and one payment of it: an order can be paid once, and both
 * can be found again when an answer got lost. Razorpay tells the payer a day before, as the Reserve Bank of India wants it.
 */
@Component
class RazorpayMandates {

    /** Above this every charge needs the payer, by the rules for e-mandates. */
    private static final long MOST_PAISE = 15_000_00;

    private final RazorpayApi api;

    RazorpayMandates(RazorpayApi api) {
        this.api = api;
    }

    /** Refuses a mandate that does not exist or that was given for another account. */
    SavedMethod check(String accountId, CustomerToken mandate) {
        var customer = api.get("/v1/customers/" + mandate.customer());
        var token = api.get("/v1/customers/" + mandate.customer() + "/tokens/" + mandate.token());
        if (!customer.ok() || !token.ok()) throw refused("is not known to Razorpay");
        if (!customer.text("/notes/accountId").equals(accountId)) throw refused("is not this account's");
        var card = token.body().path("card");
        var label = card.path("network").asString("Card") + " •••• "
                + card.path("last4").asString("????");
        return new SavedMethod(mandate.reference(), label);
    }

    ChargeAnswer charge(SavedCharge charge) {
        if (charge.instrument().type() == PaymentMethodType.UPI) {
            return new ChargeAnswer.Declined("A UPI address can be charged by its holder only; top up by hand");
        }
        if (charge.amountPaise() > MOST_PAISE) {
            return new ChargeAnswer.Declined("More than ₹ 15,000 needs the payer's approval; top up by hand");
        }
        var mandate = CustomerToken.of(charge.instrument().reference());
        var known = api.get("/v1/orders?receipt=" + encoded(charge.topUpId()))
                .body()
                .at("/items/0/id")
                .asString("");
        return known.isEmpty()
                ? pay(charge, mandate, order(charge))
                : outcome(known).orElseGet(() -> pay(charge, mandate, known));
    }

    private String order(SavedCharge charge) {
        var made = api.post(
                "/v1/orders",
                Map.of(
                        "amount",
                        charge.amountPaise(),
                        "currency",
                        "INR",
                        "receipt",
                        charge.topUpId(),
                        "payment_capture",
                        true,
                        "notes",
                        notes(charge)));
        if (!made.ok()) throw new GatewayUnavailable("Razorpay made no order: " + RazorpayGateway.problem(made));
        return made.text("/id");
    }

    /** What became of the payments of an order that was made before; nothing when there is none. */
    private Optional<ChargeAnswer> outcome(String orderId) {
        JsonNode failed = null;
        for (var payment :
                api.get("/v1/orders/" + encoded(orderId) + "/payments").body().path("items")) {
            if (!payment.path("status").asString("").equals("failed")) return Optional.of(new ChargeAnswer.Submitted());
            failed = payment;
        }
        return Optional.ofNullable(failed)
                .map(payment -> new ChargeAnswer.Declined(
                        payment.path("error_description").asString("Declined")));
    }

    private ChargeAnswer pay(SavedCharge charge, CustomerToken mandate, String orderId) {
        var customer = api.get("/v1/customers/" + mandate.customer());
        var paid = api.post(
                "/v1/payments/create/recurring",
                Map.of(
                        "email", customer.text("/email"),
                        "contact", customer.text("/contact"),
                        "amount", charge.amountPaise(),
                        "currency", "INR",
                        "order_id", orderId,
                        "customer_id", mandate.customer(),
                        "token", mandate.token(),
                        "recurring", true,
                        "description", "Wallet top-up " + charge.topUpId(),
                        "notes", notes(charge)));
        return paid.ok() ? new ChargeAnswer.Submitted() : new ChargeAnswer.Declined(RazorpayGateway.problem(paid));
    }

    private static Map<String, String> notes(SavedCharge charge) {
        return Map.of("walletId", charge.walletId().value(), "topUpId", charge.topUpId(), "mode", "auto");
    }

    private static Rejection refused(String problem) {
        return Rejection.validation("gatewayToken", "a mandate of this account", problem);
    }
}
