package ai.voiceagent.command.wallet.web;

import ai.voiceagent.command.wallet.Checkout;
import ai.voiceagent.command.wallet.ToppingUp;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import ai.voiceagent.platform.web.PublicUrl;
import ai.voiceagent.platform.web.Rupees;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
class TopUpController {

    private final ToppingUp toppingUp;
    private final IdempotencyKeys keys;
    private final PublicUrl publicUrl;
    private final ReadBack readBack;

    TopUpController(ToppingUp toppingUp, IdempotencyKeys keys, PublicUrl publicUrl, ReadBack readBack) {
        this.toppingUp = toppingUp;
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.readBack = readBack;
    }

    @PostMapping("/api/wallet/topup")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Start a payment into the wallet",
            description = "The balance changes when the payment gateway confirms the payment, not before.")
    ApiResponse<JsonNode> topUp(
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody TopUpRequest body,
            Caller caller) {
        var started = keys.once(
                caller.accountId(), "POST /api/wallet/topup", key, body, "txn_", id -> start(id, body, caller));
        return ApiResponse.of(started, "Payment started");
    }

    private TopUpStarted start(String topUpId, TopUpRequest body, Caller caller) {
        var account = caller.accountId();
        var wallet = WalletId.of(new AccountId(account));
        var paise = Rupees.paise("amount", body.amount());
        var checkout = new Checkout(wallet, topUpId, paise, publicUrl.of(""));
        var started = toppingUp.start(checkout, body.paymentMethodId(), caller.subject());
        readBack.await("topup", account, topUpId, started.version());
        return new TopUpStarted(topUpId, Rupees.of(paise), "processing", started.paymentUrl());
    }

    record TopUpRequest(
            @NotNull @DecimalMin("1") @DecimalMax("1000000") BigDecimal amount,
            @Size(max = 100) @Nullable String paymentMethodId) {}

    record TopUpStarted(String transactionId, BigDecimal amount, String status, String paymentUrl) {}
}
