package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.projection.wallet.TopUpView;
import ai.voiceagent.query.export.Column;
import ai.voiceagent.query.export.PdfDocument;
import ai.voiceagent.query.shared.Formats;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The receipt of a payment on paper: what rule 50 of India's CGST rules asks of a receipt voucher, or a plain receipt. */
record ReceiptPdf(ReceiptIssued receipt, TopUpView topUp, String payer) {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String NO_VOUCHER =
            "Not a tax document: the seller's GSTIN is not configured (voice.seller.gstin), so this is a plain receipt, "
                    + "no receipt voucher under rule 50 of the CGST Rules, 2017, and no tax was charged.";
    private static final String INTER_STATE = "Not determinable when the advance was received: treated as "
            + "inter-State supply (rule 50, second proviso)";

    void write(OutputStream out) {
        var voucher = receipt.seller().registered();
        try (var document = new PdfDocument((voucher ? "Receipt voucher " : "Payment receipt ") + receipt.serial())) {
            if (!voucher) document.note(NO_VOUCHER);
            document.facts(head()).heading("Supplier").facts(seller());
            document.heading("Received from").facts(recipient());
            document.heading("Advance received");
            amounts(document);
            document.heading("Payment").facts(payment());
            document.note(
                    "The wallet is credited with the whole amount; prices of the service include the tax. A refund of "
                            + "this advance is made by a refund that names this top-up.");
            document.paragraph(" ").facts(Map.of("For " + receipt.seller().name(), "Authorised signatory"));
            document.write(out);
        }
    }

    private Map<String, String> head() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Serial number", receipt.serial());
        facts.put("Date of issue", Formats.day(receipt.issuedAt(), INDIA).toString());
        facts.put(
                "Financial year",
                "%s, receipt %d of this account".formatted(receipt.financialYear(), receipt.number()));
        return facts;
    }

    private Map<String, String> seller() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Name", receipt.seller().name());
        facts.put("Address", receipt.seller().address());
        var gstin = receipt.seller().gstin();
        facts.put("GSTIN", gstin == null ? "Not configured" : gstin);
        return facts;
    }

    private Map<String, String> recipient() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Name", payer);
        facts.put("Account", receipt.accountId().value());
        facts.put("GSTIN or UIN", "Not provided: treated as unregistered");
        if (receipt.seller().registered()) facts.put("Place of supply", INTER_STATE);
        return facts;
    }

    private void amounts(PdfDocument document) {
        var tax = receipt.taxPaise();
        var table = document.table(List.of(
                Column.left("Description", 44),
                Column.left("SAC", 12),
                Column.right("Taxable value (₹)", 22),
                Column.right("Tax rate", 14),
                Column.right("Tax (₹)", 18)));
        table.row(List.of(
                receipt.seller().service(),
                receipt.seller().serviceCode(),
                Formats.exact(receipt.amountPaise() - tax),
                receipt.seller().registered() ? "IGST " + rate() : "none",
                Formats.exact(tax)));
        var facts = new LinkedHashMap<String, String>();
        facts.put("Amount received", "₹ " + Formats.exact(receipt.amountPaise()) + ", tax included");
        facts.put("Tax charged", "₹ " + Formats.exact(tax));
        facts.put("Reverse charge", "No: the tax is not payable by the recipient");
        document.facts(facts);
    }

    private Map<String, String> payment() {
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

    private String rate() {
        return BigDecimal.valueOf(receipt.taxBasisPoints(), 2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
