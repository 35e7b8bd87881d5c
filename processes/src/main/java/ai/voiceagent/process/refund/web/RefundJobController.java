package ai.voiceagent.process.refund.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.process.refund.RefundJob;
import ai.voiceagent.process.refund.RefundJobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/refunds")
@Tag(name = "Operation")
class RefundJobController {

    private final RefundJobs jobs;

    RefundJobController(RefundJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(
            summary = "Refunds whose money is not on its way (operator)",
            description = "open: asked again by itself; refused: by the gateway, for the reason given.")
    ApiResponse<Listed> unsent() {
        return ApiResponse.of(new Listed(jobs.unsent()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a refund is, with the gateway's own id of it (operator)")
    ApiResponse<RefundJob> one(@PathVariable String id) {
        return ApiResponse.of(find(id));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Ask the gateway once more for a refund that it refused (operator)")
    ApiResponse<RefundJob> retry(@PathVariable String id) {
        if (find(id).state() == RefundJob.State.SENT) throw Rejection.conflict("The refund " + id + " was sent");
        jobs.reopen(id);
        return ApiResponse.of(find(id), "It is asked again");
    }

    private RefundJob find(String id) {
        return jobs.find(id).orElseThrow(() -> Rejection.notFound("refund", id));
    }

    record Listed(List<RefundJob> refunds) {}
}
