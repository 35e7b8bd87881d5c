package ai.voiceagent.query.reconciliation.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.projection.account.AccountViews;
import ai.voiceagent.query.reconciliation.Reconciliation;
import ai.voiceagent.query.reconciliation.ReconciliationReport;
import ai.voiceagent.query.reconciliation.Span;
import ai.voiceagent.query.shared.Formats;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Wallet")
class ReconciliationController {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2149, 6, 5);

    private final Reconciliation reconciliation;
    private final AccountViews accounts;
    private final Clock clock;

    ReconciliationController(Reconciliation reconciliation, AccountViews accounts, Clock clock) {
        this.reconciliation = reconciliation;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Days are the account's; without {@code from} it begins with the first day, without {@code to} it ends today. */
    @GetMapping("/api/wallet/reconciliation")
    ApiResponse<ReconciliationReport> reconcile(
            Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var zone = accounts.zone(caller.accountId()).orElse(DEFAULT_ZONE);
        var first = day("from", from, FIRST);
        var last = day("to", to, Formats.day(clock.instant(), zone));
        if (last.isBefore(first)) throw Rejection.validation("to", "not before from", "must not be before from");
        var report = reconciliation.report(new Span(caller.accountId(), zone, first, last));
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
