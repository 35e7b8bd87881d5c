package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.query.export.PdfDocument;
import ai.voiceagent.query.shared.Formats;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The document of a refund on paper: what rule 51 of India's CGST rules asks of a refund voucher, or a plain one. */
record RefundVoucherPdf(RefundVoucherIssued refund, VoucherWords words) {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String NO_VOUCHER =
            "Not a tax document: no GSTIN of the seller was configured when the advance was received, so this is a plain "
                    + "confirmation, no refund voucher under rule 51 of the CGST Rules, 2017, and no tax was charged.";

    void write(OutputStream out) {
        var title = (words.voucher() ? "Refund voucher " : "Refund ") + refund.serial();
        try (var document = new PdfDocument(title)) {
            if (!words.voucher()) document.note(NO_VOUCHER);
            document.facts(head()).heading("Supplier").facts(words.seller());
            document.heading("Refunded to").facts(words.buyer());
            document.heading("Advance refunded");
            words.table(document, refund.amountPaise(), refund.taxPaise());
            document.facts(sums());
            document.note("No service was supplied for this part of the advance, and no tax invoice was issued.");
            document.paragraph(" ")
                    .facts(Map.of("For " + words.receipt().seller().name(), "Authorised signatory"));
            document.write(out);
        }
    }

    private Map<String, String> head() {
        var receipt = words.receipt();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Serial number", refund.serial());
        facts.put("Date of issue", Formats.day(refund.issuedAt(), INDIA).toString());
        facts.put("Financial year", "%s, refund %d of this account".formatted(refund.financialYear(), refund.number()));
        facts.put(
                words.voucher() ? "Receipt voucher" : "Receipt",
                "%s of %s".formatted(receipt.serial(), Formats.day(receipt.issuedAt(), INDIA)));
        facts.put("Top-up", refund.topUpId());
        facts.put("Refund", refund.refundId());
        return facts;
    }

    private Map<String, String> sums() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Amount refunded", "₹ " + Formats.exact(refund.amountPaise()) + ", tax included");
        facts.put("Tax refunded", "₹ " + Formats.exact(refund.taxPaise()));
        facts.put("Reverse charge", "No: the tax is not payable by the recipient");
        return facts;
    }
}
