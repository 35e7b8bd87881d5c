package ai.voiceagent.query.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.events.wallet.Seller;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.PdfPages;
import ai.voiceagent.query.ReadApi;
import ai.voiceagent.test.Ledgers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final String PATH = "/api/wallet/topups/txn_1/receipt";
    private static final Instant AT = Instant.parse("2025-01-10T18:31:00Z");

    private final ReadApi api = new ReadApi();
    private final Ledgers ledger = new Ledgers(Instant.parse("2025-01-10T18:29:00Z"), Duration.ofMinutes(1));

    @BeforeEach
    void open() {
        api.happened(Happened.account(), ledger.opened(), ledger.requested("txn_1", 1_18_000_00));
    }

    @AfterEach
    void close() {
        api.close();
    }

    /** The page to look at: target/pages/receipt-1.png. */
    @Test
    void aReceiptVoucherSaysWhatTheRulesAskFor() throws Exception {
        api.happened(ledger.toppedUp("txn_1", 1_18_000_00), receipt("27AAPFU0939F1ZV", 1_800, 18_000_00));

        var answer = api.answer(PATH).getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"receipt-24-5M7Y5K8-00007.pdf\"");
        var pdf = new PdfPages(answer.getContentAsByteArray());
        assertThat(pdf.draw("receipt")).isEqualTo(1);
        assertThat(pdf.text())
                .contains(
                        "Receipt voucher 24-5M7Y5K8-00007",
                        "Serial number 24-5M7Y5K8-00007",
                        "Date of issue 2025-01-11",
                        "2024-25, receipt 7 of this account",
                        "Name Voice Agent India Pvt Ltd",
                        "Address 1 MG Road, पुणे 411001, Maharashtra",
                        "GSTIN 27AAPFU0939F1ZV",
                        "Name Premium Properties",
                        "GSTIN or UIN Not provided",
                        "treated as inter-State supply",
                        "Advance for voice agent services 998319 1,00,000.00 IGST 18% 18,000.00",
                        "Amount received ₹ 1,18,000.00",
                        "Tax charged ₹ 18,000.00",
                        "Reverse charge No",
                        "Payment pay_txn_1",
                        "Authorised signatory");
    }

    @Test
    void withoutAGstinItIsAPlainReceiptThatSaysSo() throws Exception {
        api.happened(ledger.toppedUp("txn_1", 1_18_000_00), receipt(null, 0, 0));

        assertThat(new PdfPages(api.answer(PATH).getResponse().getContentAsByteArray()).text())
                .contains("Payment receipt 24-5M7Y5K8-00007", "Not a tax document", "Tax charged ₹ 0.00")
                .doesNotContain("Receipt voucher", "IGST");
    }

    @Test
    void thereIsNoReceiptBeforeThePaymentNorOfAnotherAccount() {
        assertThat(api.refusal(PATH).code()).isEqualTo(ErrorCode.NOT_FOUND);
        api.happened(ledger.failed("txn_1"));
        assertThat(api.refusal(PATH).code()).isEqualTo(ErrorCode.NOT_FOUND);
        api.happened(ledger.toppedUp("txn_1", 1_18_000_00), receipt(null, 0, 0));
        assertThat(api.as("acc_2").refusal(PATH).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.as("acc_1").refusal("/api/wallet/topups/txn_9/receipt").code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    /** The page to look at: target/pages/receipt-intra-1.png. */
    @Test
    void aReceiptInTheSellersStateNamesTheBuyerAndHasTheTaxInTwoHalves() throws Exception {
        api.happened(
                ledger.toppedUp("txn_1", 1_18_000_00), receipt("27AAPFU0939F1ZV", 1_800, 18_000_00, buyer("27", "F")));

        var pdf = new PdfPages(api.answer(PATH).getResponse().getContentAsByteArray());
        assertThat(pdf.draw("receipt-intra")).isEqualTo(1);
        assertThat(pdf.text())
                .contains(
                        "Name Premium Properties Pvt Ltd",
                        "Address 12 Residency Road",
                        "GSTIN or UIN 27AABCP1234M1ZF",
                        "Place of supply Maharashtra (27), intra-State supply",
                        "998319 1,00,000.00 CGST 9% 9,000.00",
                        "SGST 9% 9,000.00")
                .doesNotContain("IGST");
    }

    @Test
    void aReceiptToAnotherStateNamesThePlaceOfSupply() throws Exception {
        api.happened(
                ledger.toppedUp("txn_1", 1_18_000_00), receipt("27AAPFU0939F1ZV", 1_800, 18_000_00, buyer("29", "B")));

        assertThat(new PdfPages(api.answer(PATH).getResponse().getContentAsByteArray()).text())
                .contains("Place of supply Karnataka (29), inter-State supply", "IGST 18% 18,000.00");
    }

    /** The page to look at: target/pages/refund-1.png. */
    @Test
    void aRefundVoucherSaysWhatTheRulesAskForAndNamesItsReceipt() throws Exception {
        api.happened(
                ledger.toppedUp("txn_1", 1_18_000_00),
                receipt("27AAPFU0939F1ZV", 1_800, 18_000_00, buyer("27", "F")),
                new RefundVoucherIssued(
                        Ledgers.WALLET,
                        Ledgers.ACCOUNT,
                        "txn_1",
                        "rfd_1",
                        "24R5M7Y5K8-00001",
                        "2024-25",
                        1,
                        11_800_00,
                        1_800_00,
                        AT.plusSeconds(86_400)));

        var answer = api.answer("/api/wallet/refunds/rfd_1/voucher").getResponse();
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"refund-24R5M7Y5K8-00001.pdf\"");
        var pdf = new PdfPages(answer.getContentAsByteArray());
        assertThat(pdf.draw("refund")).isEqualTo(1);
        assertThat(pdf.text())
                .contains(
                        "Refund voucher 24R5M7Y5K8-00001",
                        "Date of issue 2025-01-12",
                        "Receipt voucher 24-5M7Y5K8-00007 of 2025-01-11",
                        "GSTIN 27AAPFU0939F1ZV",
                        "Name Premium Properties Pvt Ltd",
                        "GSTIN or UIN 27AABCP1234M1ZF",
                        "998319 10,000.00 CGST 9% 900.00",
                        "SGST 9% 900.00",
                        "Amount refunded ₹ 11,800.00, tax included",
                        "Reverse charge No");
        api.as("acc_2");
        assertThat(api.refusal("/api/wallet/refunds/rfd_1/voucher").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void billingDetailsAreShownAsTheyWereGivenLast() {
        assertThat(api.data("/api/wallet/billing").path("gstin").isNull()).isTrue();

        api.happened(new BillingDetailsGiven(Ledgers.WALLET, Ledgers.ACCOUNT, buyer("29", "B"), "usr_1", AT));

        assertThat(api.data("/api/wallet/billing").toString())
                .isEqualTo("{\"legalName\":\"Premium Properties Pvt Ltd\",\"address\":\"12 Residency Road\","
                        + "\"stateCode\":\"29\",\"state\":\"Karnataka\",\"gstin\":\"29AABCP1234M1ZB\"}");
    }

    private static BillingDetails buyer(String state, String checkDigit) {
        return new BillingDetails(
                "Premium Properties Pvt Ltd", "12 Residency Road", state, state + "AABCP1234M1Z" + checkDigit);
    }

    private static ReceiptIssued receipt(@Nullable String gstin, int basisPoints, long taxPaise) {
        return receipt(gstin, basisPoints, taxPaise, null);
    }

    private static ReceiptIssued receipt(
            @Nullable String gstin, int basisPoints, long taxPaise, @Nullable BillingDetails buyer) {
        var seller = new Seller(
                "Voice Agent India Pvt Ltd",
                "1 MG Road, पुणे 411001, Maharashtra",
                gstin,
                "Advance for voice agent services",
                "998319");
        return new ReceiptIssued(
                Ledgers.WALLET,
                Ledgers.ACCOUNT,
                "txn_1",
                "24-5M7Y5K8-00007",
                "2024-25",
                7,
                1_18_000_00,
                basisPoints,
                taxPaise,
                seller,
                buyer,
                AT);
    }
}
