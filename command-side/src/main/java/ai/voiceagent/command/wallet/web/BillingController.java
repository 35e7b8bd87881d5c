package ai.voiceagent.command.wallet.web;

import ai.voiceagent.command.wallet.GiveBillingDetails;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Wallet")
class BillingController {

    private final Commands commands;
    private final ReadBack readBack;

    BillingController(Commands commands, ReadBack readBack) {
        this.commands = commands;
        this.readBack = readBack;
    }

    @PutMapping("/api/wallet/billing")
    @Operation(
            summary = "Say who the account's tax documents name",
            description =
                    "The details as a whole: what is left out is cleared. They are on receipts from now on and change"
                            + " none that was issued. In the seller's State the tax is CGST and SGST, elsewhere and as long as no State"
                            + " is known IGST. A GSTIN tells the State; it needs legalName and address.")
    ApiResponse<JsonNode> give(@RequestBody BillingBody body, Caller caller) {
        var account = new AccountId(caller.accountId());
        var wallet = WalletId.of(account);
        var version = commands.<Long>send(new GiveBillingDetails(wallet, body.details(), caller.subject()));
        return ApiResponse.of(
                readBack.await("wallet-billing", account.value(), wallet.value(), version), "Billing details saved");
    }

    record BillingBody(
            @Schema(example = "Premium Properties Pvt Ltd", maxLength = 200) @Nullable
            String legalName,

            @Schema(example = "12 Residency Road, Bengaluru 560025", maxLength = 500) @Nullable
            String address,

            @Schema(example = "29", description = "code of a State in the GST") @Nullable
            String stateCode,

            @Schema(example = "29AABCP1234M1ZB") @Nullable String gstin) {

        BillingDetails details() {
            return new BillingDetails(legalName, address, stateCode, gstin);
        }
    }
}
