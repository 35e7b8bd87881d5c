package ai.voiceagent.query.reconciliation.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.reconciliation.Reconciliation;
import ai.voiceagent.query.reconciliation.ReconciliationReport;
import ai.voiceagent.query.reconciliation.Span;
import ai.voiceagent.query.shared.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Wallet")
class ReconciliationController {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2149, 6, 5);

    private final Reconciliation reconciliation;
    private final Zones zones;

    ReconciliationController(Reconciliation reconciliation, Zones zones) {
        this.reconciliation = reconciliation;
        this.zones = zones;
    }

    /** Days are the account's; without {@code from} it begins with the first day, without {@code to} it ends today. */
    @GetMapping("/api/wallet/reconciliation")
    @Operation(
            summary = "Compare events, read model and analytics",
            description = "Counts, seconds and money of whole days; every difference is listed.")
    ApiResponse<ReconciliationReport> reconcile(
            Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var first = day("from", from, FIRST);
        var last = day("to", to, zones.today(caller.accountId()));
        if (last.isBefore(first)) throw Rejection.validation("to", "not before from", "must not be before from");
        var report = reconciliation.report(new Span(caller.accountId(), zones.of(caller.accountId()), first, last));
        return ApiResponse.of(report, report.matches() ? "All sources agree" : "There are differences");
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) return day;
        } catch (DateTimeException e) {
            throw Rejection.validation(field, "ISO date", "must be an ISO date such as 2026-01-31");
        }
        throw Rejection.validation(field, FIRST + " to " + LAST, "must be from " + FIRST + " to " + LAST);
    }
}
