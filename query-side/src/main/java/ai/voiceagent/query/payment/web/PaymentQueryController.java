package ai.voiceagent.query.payment.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.payment.AutoTopUpShown;
import ai.voiceagent.query.payment.PaymentProfiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/wallet")
@Tag(name = "Wallet")
class PaymentQueryController {

    private final PaymentProfiles profiles;

    PaymentQueryController(PaymentProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/payment-methods")
    @Operation(
            summary = "The saved payment methods, oldest first",
            description = "Never more of one than its label shows.")
    ApiResponse<PaymentProfiles.Page> methods(
            Caller caller, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        return ApiResponse.of(profiles.methods(caller.accountId(), page, limit));
    }

    @GetMapping("/auto-topup")
    @Operation(
            summary = "When the wallet fills itself, and how that goes",
            description = "status: off, active, processing, waiting (after a decline) or held (see alert).")
    ApiResponse<AutoTopUpShown> autoTopUp(Caller caller) {
        return ApiResponse.of(profiles.autoTopUp(caller.accountId()));
    }
}
