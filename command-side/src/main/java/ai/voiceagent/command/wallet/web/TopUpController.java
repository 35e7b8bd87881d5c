package ai.voiceagent.command.wallet.web;

import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.PaymentMethods;
import ai.voiceagent.command.wallet.ToppingUp;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import ai.voiceagent.platform.web.PublicUrl;
import ai.voiceagent.platform.web.Rupees;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
    private final PaymentMethods methods;
    private final TopUpTerms terms;
    private final IdempotencyKeys keys;
    private final PublicUrl publicUrl;
    private final ReadBack readBack;

    TopUpController(
            ToppingUp toppingUp,
            PaymentMethods methods,
            TopUpTerms terms,
            IdempotencyKeys keys,
            PublicUrl publicUrl,
            ReadBack readBack) {
        this.toppingUp = toppingUp;
        this.methods = methods;
        this.terms = terms;
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.readBack = readBack;
    }

    @PostMapping("/api/wallet/topup")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Start a payment into the wallet",
            description =
                    "The balance changes when the payment gateway confirms the payment, not before. Send the payer to "
                            + "paymentUrl; expectedBonus is what comes on top once it is paid.")
    ApiResponse<JsonNode> topUp(
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody TopUpRequest body,
            Caller caller) {
        var started = keys.once(
                caller.accountId(), "POST /api/wallet/topup", key, body, "txn_", id -> start(id, body, caller));
        return ApiResponse.of(started, "Payment started");
    }

    private TopUpStarted start(String topUpId, TopUpRequest body, Caller caller) {
        var account = new AccountId(caller.accountId());
        var paise = Rupees.paise("amount", body.amount());
        terms.require("amount", paise);
        var method = body.paymentMethodId() == null ? null : methods.require(account, body.paymentMethodId());
        var checkout = new Checkout(WalletId.of(account), topUpId, paise, publicUrl.of(""), method);
        var started = toppingUp.start(checkout, caller.subject());
        readBack.await("topup", account.value(), topUpId, started.version());
        var bonus = terms.tier(paise).map(tier -> Rupees.of(tier.of(paise))).orElse(null);
        return new TopUpStarted(topUpId, Rupees.of(paise), "processing", started.paymentUrl(), bonus);
    }

    record TopUpRequest(
            @Schema(example = "10000") @NotNull BigDecimal amount,

            @Schema(example = "pm_01JZ8QW4T3M5N6P7R8S9V0X1Y2") @Size(max = 100) @Nullable
            String paymentMethodId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TopUpStarted(
            String transactionId,
            BigDecimal amount,
            String status,
            String paymentUrl,
            @Nullable BigDecimal expectedBonus) {}
}
