package ai.voiceagent.command.payment.web;

import ai.voiceagent.command.payment.PaymentMethods;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/wallet/payment-methods")
@Tag(name = "Wallet")
class PaymentMethodController {

    private final PaymentMethods methods;
    private final IdempotencyKeys keys;
    private final ReadBack readBack;

    PaymentMethodController(PaymentMethods methods, IdempotencyKeys keys, ReadBack readBack) {
        this.methods = methods;
        this.keys = keys;
        this.readBack = readBack;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Save a payment method",
            description =
                    "A UPI address with vpa, or a card with the gatewayToken that the payment gateway made of it in the "
                            + "payer's browser. Never a card number: whatever looks like one is refused. The first is the default.")
    ApiResponse<JsonNode> add(
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody NewMethod body,
            Caller caller) {
        body.check();
        var made = keys.once(
                caller.accountId(), "POST /api/wallet/payment-methods", key, body, "pm_", id -> save(id, body, caller));
        return ApiResponse.of(made, "Payment method saved");
    }

    @PutMapping("/{id}/default")
    @Operation(summary = "Let automatic top-ups be paid by this method")
    ApiResponse<JsonNode> choose(@PathVariable String id, Caller caller) {
        var version = methods.choose(account(caller), id, caller.subject());
        return ApiResponse.of(shown(caller, id, version), "Default chosen");
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Remove a payment method",
            description = "What the gateway needs of it is forgotten. The oldest one left becomes the default.")
    ApiResponse<Map<String, String>> remove(@PathVariable String id, Caller caller) {
        var version = methods.remove(account(caller), id, caller.subject());
        readBack.await("payment-profile", caller.accountId(), caller.accountId(), version);
        return ApiResponse.of(Map.of("id", id), "Payment method removed");
    }

    private JsonNode save(String id, NewMethod body, Caller caller) {
        var version = switch (body.type()) {
            case UPI -> methods.addUpi(account(caller), id, String.valueOf(body.vpa()), caller.subject());
            case CARD -> methods.addCard(account(caller), id, String.valueOf(body.gatewayToken()), caller.subject());
        };
        return shown(caller, id, version);
    }

    private JsonNode shown(Caller caller, String id, long version) {
        return readBack.await("payment-method", caller.accountId(), id, version);
    }

    private static AccountId account(Caller caller) {
        return new AccountId(caller.accountId());
    }

    record NewMethod(
            @NotNull @Schema(example = "upi") PaymentMethodType type,

            @Schema(example = "asha@okaxis") @Size(min = 1, max = 320) @Nullable
            String vpa,

            @Schema(example = "pm_1Q0PsIJvEtkwdCNYMSaVuRz6") @Size(min = 1, max = 500) @Nullable
            String gatewayToken) {

        void check() {
            var upi = type == PaymentMethodType.UPI;
            require("vpa", vpa, upi);
            require("gatewayToken", gatewayToken, !upi);
        }

        private void require(String field, @Nullable String value, boolean wanted) {
            if (wanted && value == null) throw Rejection.validation(field, "required", "is missing");
            if (!wanted && value != null) {
                throw Rejection.validation(field, "absent", "does not belong to type " + type.wire());
            }
        }

        /** Nothing that may get into a log by mistake. */
        @Override
        public String toString() {
            return "a payment method of type " + type;
        }
    }
}
