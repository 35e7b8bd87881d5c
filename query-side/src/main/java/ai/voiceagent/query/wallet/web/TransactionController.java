package ai.voiceagent.query.wallet.web;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.projection.wallet.TopUpStatus;
import ai.voiceagent.query.export.web.Attachment;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Words;
import ai.voiceagent.query.wallet.TransactionCsv;
import ai.voiceagent.query.wallet.WalletHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/wallet/transactions")
@Tag(name = "Wallet")
class TransactionController {

    private static final String[] FORMATS = {"json", "csv"};

    private final WalletHistory history;
    private final TransactionCsv csv;

    TransactionController(WalletHistory history, TransactionCsv csv) {
        this.history = history;
        this.csv = csv;
    }

    @GetMapping
    @Operation(
            summary = "The history, latest first, with top-ups that are processing or failed",
            description =
                    "type: topup, bonus, call_charge, …; status: processing, completed or failed; from and to are days of "
                            + "the account. format=csv answers with all of it as a file, not with a page: texts that a spreadsheet "
                            + "would take for formulas have an apostrophe in front.")
    ApiResponse<WalletHistory.Page> transactions(
            Caller caller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String format) {
        Words.read("format", format, FORMATS, word -> word);
        return ApiResponse.of(history.page(caller.accountId(), wanted(type, status, from, to), page, limit));
    }

    @GetMapping(params = "format=csv")
    @Operation(hidden = true)
    void csv(
            Caller caller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        Attachment.send(response, csv.of(caller.accountId(), wanted(type, status, from, to)));
    }

    private static WalletHistory.Wanted wanted(
            @Nullable String type, @Nullable String status, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new WalletHistory.Wanted(
                Words.read("type", type, EntryKind.values(), EntryKind::wire),
                Words.read("status", status, TopUpStatus.values(), TopUpStatus::wire),
                Days.between(from, to, "to"));
    }
}
