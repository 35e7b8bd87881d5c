package ai.voiceagent.integration.payment;

import ai.voiceagent.integration.payment.PaymentQuarantine.Kept;
import ai.voiceagent.integration.payment.PaymentReport.Kind;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/payments/quarantine")
@Tag(name = "Operation")
class PaymentQuarantineController {

    private final PaymentQuarantine quarantine;
    private final PaymentReports reports;

    PaymentQuarantineController(PaymentQuarantine quarantine, PaymentReports reports) {
        this.quarantine = quarantine;
        this.reports = reports;
    }

    @GetMapping
    @Operation(
            summary = "Payments and disputes that gateways reported and no wallet took (operator)",
            description =
                    "Money that arrived and is in no ledger: of another amount than was asked for, paid twice, or for a "
                            + "top-up that nobody knows.")
    ApiResponse<Listed> all() {
        return ApiResponse.of(new Listed(quarantine.all()));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Tell the wallet once more, after the cause was mended (operator)")
    ApiResponse<Outcome> retry(@PathVariable String id) {
        var kept = find(id);
        if (kept.report().kind() == Kind.REFUND_FAILED) {
            throw Rejection.conflict("Send the money back at the gateway by hand, then strike this off");
        }
        reports.accept(kept.report());
        var still = quarantine.find(id).map(Kept::problem);
        if (still.isPresent()) throw Rejection.conflict(still.get());
        return ApiResponse.of(new Outcome(id, "accepted"), "The wallet took it");
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Strike an entry off the list (operator)",
            description = "After the money was given back at the gateway, or credited by an adjustment.")
    ApiResponse<Map<String, String>> strike(@PathVariable String id) {
        find(id);
        quarantine.forget(id);
        return ApiResponse.of(Map.of("id", id), "Struck off");
    }

    private Kept find(String id) {
        return quarantine.find(id).orElseThrow(() -> Rejection.notFound("quarantined payment", id));
    }

    record Listed(List<Kept> payments) {}

    record Outcome(String id, String status) {}
}
