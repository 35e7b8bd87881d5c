package ai.voiceagent.integration.payment.stripe;

import ai.voiceagent.integration.payment.PaymentReport;
import ai.voiceagent.integration.payment.PaymentReport.Kind;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A message of Stripe's webhook. */
record StripeMessage(JsonNode message) {

    /** What it says about a top-up, if it says anything about one. */
    Optional<PaymentReport> report() {
        return switch (message.path("type").asString("")) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                session()
                        .filter(session -> text(session, "/payment_status").equals("paid"))
                        .map(session -> paid(session, text(session, "/payment_intent"), "amount_total"));
            case "checkout.session.expired" -> session().map(session -> failed(session, "The checkout expired"));
            case "checkout.session.async_payment_failed" ->
                session().map(session -> failed(session, "The payment failed"));
            case "payment_intent.succeeded" ->
                automatic().map(intent -> paid(intent, text(intent, "/id"), "amount_received"));
            case "payment_intent.payment_failed", "payment_intent.canceled" ->
                automatic()
                        .map(intent -> failed(
                                intent, intent.at("/last_payment_error/message").asString("The payment failed")));
            case "charge.dispute.funds_withdrawn" -> Optional.of(dispute(Kind.CHARGED_BACK));
            case "charge.dispute.funds_reinstated" -> Optional.of(dispute(Kind.CHARGEBACK_WON));
            case "refund.failed", "charge.refund.updated", "refund.updated" -> refundFailed();
            default -> Optional.empty();
        };
    }

    /** A checkout of ours; an account at Stripe may have others. */
    private Optional<JsonNode> session() {
        return Optional.of(object())
                .filter(session -> !text(session, "/metadata/topUpId").isEmpty());
    }

    /** A payment that we made with a saved card; those of checkouts are reported by the checkout. */
    private Optional<JsonNode> automatic() {
        return Optional.of(object())
                .filter(intent -> text(intent, "/metadata/mode").equals("auto"));
    }

    private static PaymentReport paid(JsonNode object, String paymentId, String amount) {
        return PaymentReport.paid(
                StripeGateway.NAME,
                text(object, "/metadata/walletId"),
                text(object, "/metadata/topUpId"),
                paymentId,
                object.path(amount).asLong(0),
                currency(object));
    }

    private static PaymentReport failed(JsonNode object, String reason) {
        return PaymentReport.failed(
                StripeGateway.NAME, text(object, "/metadata/walletId"), text(object, "/metadata/topUpId"), reason);
    }

    private PaymentReport dispute(Kind kind) {
        var dispute = object();
        return PaymentReport.disputed(
                kind,
                StripeGateway.NAME,
                text(dispute, "/payment_intent"),
                text(dispute, "/id"),
                dispute.path("amount").asLong(0),
                currency(dispute),
                dispute.path("reason").asString("dispute"));
    }

    private Optional<PaymentReport> refundFailed() {
        var refund = object();
        if (!text(refund, "/status").equals("failed")) return Optional.empty();
        return Optional.of(new PaymentReport(
                Kind.REFUND_FAILED,
                StripeGateway.NAME,
                null,
                null,
                text(refund, "/payment_intent"),
                text(refund, "/id"),
                refund.path("amount").asLong(0),
                currency(refund),
                "refund " + text(refund, "/id") + " of " + text(refund, "/metadata/refundId") + ": "
                        + text(refund, "/failure_reason")));
    }

    private JsonNode object() {
        return message.at("/data/object");
    }

    private static String currency(JsonNode object) {
        return text(object, "/currency").toUpperCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString("");
    }
}
