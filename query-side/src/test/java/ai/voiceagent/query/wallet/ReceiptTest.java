package ai.voiceagent.query.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.ReceiptIssued;
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

    private static ReceiptIssued receipt(@Nullable String gstin, int basisPoints, long taxPaise) {
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
                AT);
    }
}
