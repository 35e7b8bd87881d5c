package ai.voiceagent.query.wallet.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.export.Download;
import ai.voiceagent.query.export.web.Attachment;
import ai.voiceagent.query.wallet.Billing;
import ai.voiceagent.query.wallet.BillingShown;
import ai.voiceagent.query.wallet.Receipts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/wallet")
@Tag(name = "Wallet")
class TaxDocumentController {

    private final Receipts receipts;
    private final Billing billing;

    TaxDocumentController(Receipts receipts, Billing billing) {
        this.receipts = receipts;
        this.billing = billing;
    }

    @GetMapping("/billing")
    @Operation(
            summary = "Who the account's tax documents name",
            description = "What nobody said is null: receipts then name the account and no State.")
    ApiResponse<BillingShown> billing(Caller caller) {
        return ApiResponse.of(billing.of(caller.accountId()));
    }

    @GetMapping(path = "/topups/{id}/receipt", produces = Download.PDF)
    @Operation(
            summary = "The receipt of a payment as a PDF",
            description =
                    "A receipt voucher under rule 50 of India's CGST Rules once the seller's GSTIN is configured, until then a "
                            + "plain receipt that says so. Its serial number has no gaps within an account and financial year, and what it "
                            + "says never changes. 404 before the top-up is paid.")
    void receipt(Caller caller, @PathVariable String id, HttpServletResponse response) throws IOException {
        Attachment.send(response, receipts.of(caller.accountId(), id));
    }

    @GetMapping(path = "/refunds/{id}/voucher", produces = Download.PDF)
    @Operation(
            summary = "The voucher of a refund as a PDF",
            description =
                    "A refund voucher under rule 51 of India's CGST Rules that names the receipt voucher, or a plain confirmation when "
                            + "the receipt was none. It has serial numbers of its own, without gaps; id is the refund's entry.")
    void voucher(Caller caller, @PathVariable String id, HttpServletResponse response) throws IOException {
        Attachment.send(response, receipts.ofRefund(caller.accountId(), id));
    }
}
