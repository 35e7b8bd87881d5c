package ai.voiceagent.command.ingress.web;

import ai.voiceagent.command.ingress.Deliveries;
import ai.voiceagent.command.ingress.Quarantined;
import ai.voiceagent.command.ingress.Receipt;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.Pagination;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ingress/quarantine")
@Tag(name = "Ingress")
class QuarantineController {

    private final Deliveries deliveries;

    QuarantineController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    @Operation(summary = "Deliveries that were refused, the last first")
    ApiResponse<Page> list(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit, Caller caller) {
        Pagination.require(page, limit);
        var account = new AccountId(caller.accountId());
        var pagination = Pagination.of(page, limit, deliveries.countRefused(account));
        return ApiResponse.of(new Page(deliveries.refused(account, page, limit), pagination));
    }

    @PostMapping("/{id}/replay")
    @Operation(summary = "Carry out a refused delivery now, whatever its signature was")
    ApiResponse<Receipt> replay(@PathVariable String id, Caller caller) {
        var receipt = deliveries.replay(new AccountId(caller.accountId()), id, caller.subject());
        return ApiResponse.of(receipt, "Replayed");
    }

    record Page(List<Quarantined> deliveries, Pagination pagination) {}
}
