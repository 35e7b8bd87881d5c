package ai.voiceagent.command.wallet.web;

import ai.voiceagent.command.wallet.AdjustWallet;
import ai.voiceagent.command.wallet.GrantBonus;
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
class OperatorWalletController {

    private final Commands commands;
    private final IdempotencyKeys keys;
    private final ReadBack readBack;

    OperatorWalletController(Commands commands, IdempotencyKeys keys, ReadBack readBack) {
        this.commands = commands;
        this.keys = keys;
        this.readBack = readBack;
    }

    @PostMapping("/api/wallet/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Correct a balance up or down (operator)",
            description = "A ledger entry of its own; nothing that is in the ledger ever changes.")
    ApiResponse<JsonNode> adjust(
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody MoneyGiven body,
            Caller caller) {
        return once(
                "POST /api/wallet/adjustments",
                key,
                body,
                "adj_",
                caller,
                (id, wallet) -> new AdjustWallet(wallet, id, body.paise(), body.reason(), caller.subject()));
    }

    @PostMapping("/api/wallet/bonus")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give credit for nothing (operator)")
    ApiResponse<JsonNode> grant(
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody MoneyGiven body,
            Caller caller) {
        return once(
                "POST /api/wallet/bonus",
                key,
                body,
                "bon_",
                caller,
                (id, wallet) -> new GrantBonus(wallet, id, body.paise(), body.reason(), caller.subject()));
    }

    private ApiResponse<JsonNode> once(
            String endpoint, @Nullable String key, MoneyGiven body, String prefix, Caller caller, Posting posting) {
        var account = body.accountId() == null ? caller.accountId() : body.accountId();
        var wallet = WalletId.of(new AccountId(account));
        var made = keys.once(caller.accountId(), endpoint, key, body, prefix, id -> {
            var version = commands.<Long>send(posting.command(id, wallet));
            var shown = readBack.await("wallet", account, wallet.value(), version);
            return new Posted(id, account, body.paise(), body.reason(), shown);
        });
        return ApiResponse.of(made, "Posted");
    }

    /** The command that posts an entry of this id to this wallet. */
    private interface Posting {
        Object command(String entryId, WalletId wallet);
    }

    record Posted(String entryId, String accountId, long amountPaise, String reason, JsonNode wallet) {}
}
