package ai.voiceagent.command.payment.web;

import ai.voiceagent.command.payment.PaymentMethods;
import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.Rupees;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Wallet")
class AutoTopUpController {

    /** How many automatic top-ups a day, and days of these a month, are the ceiling of whoever names none. */
    private static final int A_DAY = 3;

    private static final int DAYS_A_MONTH = 10;
    private static final long MOST_PAISE = 1_000_000_000_000L;

    private final PaymentMethods methods;
    private final TopUpTerms terms;
    private final ReadBack readBack;

    AutoTopUpController(PaymentMethods methods, TopUpTerms terms, ReadBack readBack) {
        this.methods = methods;
        this.terms = terms;
        this.readBack = readBack;
    }

    @PutMapping("/api/wallet/auto-topup")
    @Operation(
            summary = "Say when the wallet fills itself",
            description =
                    "As soon as less than threshold can be spent, amount is paid by the default payment method, never more "
                            + "than dailyCeiling in a day and monthlyCeiling in a month. What is left out stays as it is; ceilings that "
                            + "were never named are three amounts a day and ten such days a month.")
    ApiResponse<JsonNode> configure(@Valid @RequestBody AutoTopUpBody body, Caller caller) {
        var account = new AccountId(caller.accountId());
        var before = methods.facts(account).autoTopUp();
        var settings = body.over(before);
        if (settings.enabled()) {
            if (settings.thresholdPaise() == 0) throw Rejection.validation("threshold", "required", "is missing");
            if (settings.amountPaise() == 0) throw Rejection.validation("amount", "required", "is missing");
            terms.require("amount", settings.amountPaise());
        }
        var version = methods.configure(account, settings, caller.subject());
        return ApiResponse.of(
                readBack.await("payment-profile", account.value(), account.value(), version),
                settings.enabled() ? "The wallet fills itself" : "The wallet does not fill itself");
    }

    record AutoTopUpBody(
            @NotNull @Schema(example = "true") Boolean enabled,
            @Schema(example = "10000") @Nullable BigDecimal threshold,
            @Schema(example = "10000") @Nullable BigDecimal amount,
            @Schema(example = "30000") @Nullable BigDecimal dailyCeiling,
            @Schema(example = "300000") @Nullable BigDecimal monthlyCeiling) {

        AutoTopUpSettings over(AutoTopUpSettings before) {
            var amountPaise = paise("amount", amount, before.amountPaise());
            var daily = paise("dailyCeiling", dailyCeiling, orElse(before.dailyCeilingPaise(), A_DAY * amountPaise));
            var monthly =
                    paise("monthlyCeiling", monthlyCeiling, orElse(before.monthlyCeilingPaise(), DAYS_A_MONTH * daily));
            var thresholdPaise = paise("threshold", threshold, before.thresholdPaise());
            return new AutoTopUpSettings(enabled, thresholdPaise, amountPaise, daily, monthly);
        }

        private static long orElse(long knownPaise, long otherwisePaise) {
            return knownPaise == 0 ? otherwisePaise : knownPaise;
        }

        private static long paise(String field, @Nullable BigDecimal rupees, long otherwisePaise) {
            var paise = rupees == null ? otherwisePaise : Rupees.paise(field, rupees);
            if (paise < 0 || paise > MOST_PAISE) {
                throw Rejection.validation(field, "0 to 1,000 crore", "must be from 0 to 1,000 crore rupees");
            }
            return paise;
        }
    }
}
