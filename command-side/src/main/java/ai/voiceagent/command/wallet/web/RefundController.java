package ai.voiceagent.command.wallet.web;

import ai.voiceagent.command.wallet.RefundTopUp;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Wallet")
class RefundController {

    private static final String ENDPOINT = "POST /api/wallet/refunds";

    private final Commands commands;
    private final IdempotencyKeys keys;
    private final ReadBack readBack;

    RefundController(Commands commands, IdempotencyKeys keys, ReadBack readBack) {
        this.commands = commands;
        this.keys = keys;
        this.readBack = readBack;
    }

    @PostMapping("/api/wallet/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Send money of a paid top-up back to its payer (operator)",
            description =
                    "Several refunds may share a top-up, up to its amount (409 above it), and only money that is available"
                            + " in the wallet goes back (402). The same Idempotency-Key refunds once.")
    ApiResponse<JsonNode> refund(
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody RefundGiven body,
            Caller caller) {
        var made = keys.once(caller.accountId(), ENDPOINT, key, body, "rfd_", id -> carryOut(id, body, caller));
        return ApiResponse.of(made, "Refunded");
    }

    private Refunded carryOut(String entryId, RefundGiven body, Caller caller) {
        var account = body.accountId() == null ? caller.accountId() : body.accountId();
        var wallet = WalletId.of(new AccountId(account));
        var paise = body.paise();
        var version = commands.<Long>send(
                new RefundTopUp(wallet, body.topUpId(), entryId, paise, body.reason(), caller.subject()));
        var shown = readBack.await("wallet", account, wallet.value(), version);
        return new Refunded(entryId, account, body.topUpId(), paise, body.reason(), shown);
    }

    record Refunded(
            String entryId, String accountId, String topUpId, long amountPaise, String reason, JsonNode wallet) {}
}
