package ai.voiceagent.query.wallet.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.export.Download;
import ai.voiceagent.query.export.web.Attachment;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Words;
import ai.voiceagent.query.wallet.SpendPeriod;
import ai.voiceagent.query.wallet.SpendShown;
import ai.voiceagent.query.wallet.Statements;
import ai.voiceagent.query.wallet.WalletSpend;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/wallet")
@Tag(name = "Wallet")
class WalletReportController {

    private final WalletSpend spend;
    private final Statements statements;

    WalletReportController(WalletSpend spend, Statements statements) {
        this.spend = spend;
        this.statements = statements;
    }

    @GetMapping("/spend")
    @Operation(
            summary = "What is spent: today, in a week, in a month, and step by step",
            description =
                    "In rupees, with paise in raw. period: day (default), week from Monday on, or month; from and to are days "
                            + "of the account's time zone, by default the last 30 days, 12 weeks or 12 months.")
    ApiResponse<SpendShown> spend(
            Caller caller,
            @RequestParam(defaultValue = "day") String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var steps = Words.read("period", period, SpendPeriod.values(), SpendPeriod::wire);
        return ApiResponse.of(spend.of(
                caller.accountId(), Objects.requireNonNullElse(steps, SpendPeriod.DAY), Days.between(from, to, "to")));
    }

    @GetMapping(path = "/statements/{month}", produces = Download.PDF)
    @Operation(
            summary = "The statement of a month (2025-01) as a PDF",
            description =
                    "Opening balance, every entry of the ledger that was posted in the month, closing balance, and the hashes of the "
                            + "ledger before and after; each hash is computed again. Of the month at hand it is provisional. "
                            + "404 for a month before the wallet was opened, or to come.")
    void statement(Caller caller, @PathVariable String month, HttpServletResponse response) throws IOException {
        Attachment.send(response, statements.of(caller.accountId(), month(month)));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Rejection.validation("month", "ISO month", "must be a month such as 2025-01");
        }
    }
}
