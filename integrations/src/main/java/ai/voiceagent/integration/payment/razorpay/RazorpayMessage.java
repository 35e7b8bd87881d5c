package ai.voiceagent.integration.payment.razorpay;

import ai.voiceagent.integration.payment.PaymentReport;
import ai.voiceagent.integration.payment.PaymentReport.Kind;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A message of Razorpay's webhook. */
record RazorpayMessage(JsonNode message) {

    /** What it says about a top-up, if it says anything about one. */
    Optional<PaymentReport> report() {
        return switch (message.path("event").asString("")) {
            case "payment_link.paid" -> Optional.of(linkPaid());
            case "payment_link.expired" -> linkFailed("The payment link expired");
            case "payment_link.cancelled" -> linkFailed("The payment link was cancelled");
            case "payment.captured" ->
                automatic()
                        .map(payment ->
                                paid(payment, payment.at("/notes/topUpId").asString("")));
            case "payment.failed" ->
                automatic()
                        .map(payment -> PaymentReport.failed(
                                RazorpayGateway.NAME,
                                text(payment, "/notes/walletId"),
                                text(payment, "/notes/topUpId"),
                                payment.path("error_description").asString("The payment failed")));
            case "payment.dispute.created" -> dispute(Kind.CHARGED_BACK).filter(taken -> taken.amountPaise() > 0);
            case "payment.dispute.lost" -> dispute(Kind.CHARGED_BACK).filter(taken -> taken.amountPaise() > 0);
            case "payment.dispute.won" -> dispute(Kind.CHARGEBACK_WON).filter(taken -> taken.amountPaise() > 0);
            case "refund.failed" -> Optional.of(refundFailed());
            default -> Optional.empty();
        };
    }

    private PaymentReport linkPaid() {
        var link = entity("payment_link");
        var payment = entity("payment");
        return PaymentReport.paid(
                RazorpayGateway.NAME,
                text(link, "/notes/walletId"),
                text(link, "/reference_id"),
                text(payment, "/id"),
                payment.path("amount").asLong(0),
                text(payment, "/currency"));
    }

    private Optional<PaymentReport> linkFailed(String reason) {
        var link = entity("payment_link");
        return Optional.of(PaymentReport.failed(
                        RazorpayGateway.NAME, text(link, "/notes/walletId"), text(link, "/reference_id"), reason))
                .filter(report -> !text(link, "/notes/walletId").isEmpty());
    }

    /** The payment, when it is one that we made by a mandate; payers of links may try again after a failure. */
    private Optional<JsonNode> automatic() {
        return Optional.of(entity("payment"))
                .filter(payment -> text(payment, "/notes/mode").equals("auto"));
    }

    private static PaymentReport paid(JsonNode payment, String topUpId) {
        return PaymentReport.paid(
                RazorpayGateway.NAME,
                text(payment, "/notes/walletId"),
                topUpId,
                text(payment, "/id"),
                payment.path("amount").asLong(0),
                text(payment, "/currency"));
    }

    /** As much as was deducted is taken, mostly when the dispute is lost; when it is won all comes back that was taken. */
    private Optional<PaymentReport> dispute(Kind kind) {
        var dispute = entity("dispute");
        var deducted = dispute.path("amount_deducted").asLong(0);
        return Optional.of(PaymentReport.disputed(
                kind,
                RazorpayGateway.NAME,
                text(dispute, "/payment_id"),
                text(dispute, "/id"),
                kind == Kind.CHARGEBACK_WON && deducted == 0
                        ? dispute.path("amount").asLong(0)
                        : deducted,
                text(dispute, "/currency"),
                dispute.path("reason_code").asString("dispute")));
    }

    private PaymentReport refundFailed() {
        var refund = entity("refund");
        return new PaymentReport(
                Kind.REFUND_FAILED,
                RazorpayGateway.NAME,
                null,
                null,
                text(refund, "/payment_id"),
                text(refund, "/id"),
                refund.path("amount").asLong(0),
                text(refund, "/currency"),
                "refund " + text(refund, "/id") + " of " + text(refund, "/notes/refundId"));
    }

    private JsonNode entity(String name) {
        return message.path("payload").path(name).path("entity");
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString("");
    }
}
