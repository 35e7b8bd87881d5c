package ai.voiceagent.query.wallet;

import ai.voiceagent.projection.wallet.TopUpView;
import ai.voiceagent.query.export.PdfDocument;
import ai.voiceagent.query.shared.Formats;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The receipt of a payment on paper: what rule 50 of India's CGST rules asks of a receipt voucher, or a plain receipt. */
record ReceiptPdf(TopUpView topUp, VoucherWords words) {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String NO_VOUCHER =
            "Not a tax document: the seller's GSTIN is not configured (voice.seller.gstin), so this is a plain receipt, "
                    + "no receipt voucher under rule 50 of the CGST Rules, 2017, and no tax was charged.";

    void write(OutputStream out) {
        var receipt = words.receipt();
        var voucher = words.voucher();
        try (var document = new PdfDocument((voucher ? "Receipt voucher " : "Payment receipt ") + receipt.serial())) {
            if (!voucher) document.note(NO_VOUCHER);
            document.facts(head()).heading("Supplier").facts(words.seller());
            document.heading("Received from").facts(words.buyer());
            document.heading("Advance received");
            amounts(document);
            document.heading("Payment").facts(payment());
            document.note(
                    "The wallet is credited with the whole amount; prices of the service include the tax. A refund of "
                            + "this advance has a voucher of its own.");
            document.paragraph(" ").facts(Map.of("For " + receipt.seller().name(), "Authorised signatory"));
            document.write(out);
        }
    }

    private Map<String, String> head() {
        var receipt = words.receipt();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Serial number", receipt.serial());
        facts.put("Date of issue", Formats.day(receipt.issuedAt(), INDIA).toString());
        facts.put(
                "Financial year",
                "%s, receipt %d of this account".formatted(receipt.financialYear(), receipt.number()));
        return facts;
    }

    private void amounts(PdfDocument document) {
        var receipt = words.receipt();
        var tax = receipt.taxPaise();
        words.table(document, receipt.amountPaise(), tax);
        var facts = new LinkedHashMap<String, String>();
        facts.put("Amount received", "₹ " + Formats.exact(receipt.amountPaise()) + ", tax included");
        facts.put("Tax charged", "₹ " + Formats.exact(tax));
        facts.put("Reverse charge", "No: the tax is not payable by the recipient");
        document.facts(facts);
    }

    private Map<String, String> payment() {
        var receipt = words.receipt();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Top-up", receipt.topUpId());
        facts.put("Gateway", topUp.gateway());
        if (topUp.gatewayPaymentId() != null) facts.put("Payment", topUp.gatewayPaymentId());
        facts.put(
                "Received at",
                "%s, %s (%s)"
                        .formatted(
                                Formats.day(receipt.issuedAt(), INDIA),
                                Formats.time(receipt.issuedAt(), INDIA),
                                INDIA.getId()));
        return facts;
    }
}
