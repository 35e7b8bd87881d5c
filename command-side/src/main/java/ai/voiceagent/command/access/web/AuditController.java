package ai.voiceagent.command.access.web;

import ai.voiceagent.command.access.AuditReport;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.Pagination;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit")
class AuditController {

    record Listed(List<AuditReport.Line> entries, Pagination pagination) {}

    private final AuditReport report;

    AuditController(AuditReport report) {
        this.report = report;
    }

    @GetMapping
    @Operation(summary = "Show who did what in the account, the newest first")
    ApiResponse<Listed> list(
            Caller caller, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        Pagination.require(page, limit);
        var lines = report.page(caller.accountId(), page, limit);
        return ApiResponse.of(new Listed(lines, Pagination.of(page, limit, report.count(caller.accountId()))));
    }
}
