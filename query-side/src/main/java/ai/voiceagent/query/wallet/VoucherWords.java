package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.GstStates;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.query.export.Column;
import ai.voiceagent.query.export.PdfDocument;
import ai.voiceagent.query.shared.Formats;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a receipt and the vouchers of its refunds say in the same words: who sells, who buys, and the tax under its names. */
record VoucherWords(ReceiptIssued receipt, String accountName) {

    private static final String INTER_STATE = "Not determinable when the advance was received: treated as "
            + "inter-State supply (rule 50, second proviso)";
    private static final int SHARES = 2;

    boolean voucher() {
        return receipt.seller().registered();
    }

    Map<String, String> seller() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Name", receipt.seller().name());
        facts.put("Address", receipt.seller().address());
        facts.put("GSTIN", Objects.requireNonNullElse(receipt.seller().gstin(), "Not configured"));
        return facts;
    }

    Map<String, String> buyer() {
        var buyer = buyerKnown();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Name", Objects.requireNonNullElse(buyer.legalName(), accountName));
        if (buyer.address() != null) facts.put("Address", buyer.address());
        facts.put("Account", receipt.accountId().value());
        facts.put("GSTIN or UIN", Objects.requireNonNullElse(buyer.gstin(), "Not provided: treated as unregistered"));
        if (voucher()) facts.put("Place of supply", placeOfSupply(buyer));
        return facts;
    }

    /** One line of the service, with the tax in one line or, within a State, in two equal ones. */
    void table(PdfDocument document, long amountPaise, long taxPaise) {
        var table = document.table(List.of(
                Column.left("Description", 44),
                Column.left("SAC", 12),
                Column.right("Taxable value (₹)", 22),
                Column.right("Tax rate", 14),
                Column.right("Tax (₹)", 18)));
        var halves = voucher() && receipt.intraState();
        table.row(List.of(
                receipt.seller().service(),
                receipt.seller().serviceCode(),
                Formats.exact(amountPaise - taxPaise),
                halves ? "CGST " + rate(SHARES) : voucher() ? "IGST " + rate(1) : "none",
                Formats.exact(halves ? taxPaise / SHARES : taxPaise)));
        if (halves) {
            var name = GstStates.localTax(Objects.requireNonNull(buyerKnown().stateCode()));
            table.row(List.of("", "", "", name + " " + rate(SHARES), Formats.exact(taxPaise / SHARES)));
        }
    }

    private BillingDetails buyerKnown() {
        return Objects.requireNonNullElse(receipt.buyer(), BillingDetails.NONE);
    }

    private String placeOfSupply(BillingDetails buyer) {
        var code = buyer.stateCode();
        if (code == null) return INTER_STATE;
        return "%s (%s), %s supply"
                .formatted(
                        GstStates.name(code).orElse(code), code, receipt.intraState() ? "intra-State" : "inter-State");
    }

    private String rate(int shares) {
        return BigDecimal.valueOf(receipt.taxBasisPoints(), 2)
                        .divide(BigDecimal.valueOf(shares))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
