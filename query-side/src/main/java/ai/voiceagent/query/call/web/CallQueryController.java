package ai.voiceagent.query.call.web;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.call.CallExport;
import ai.voiceagent.query.call.CallQueries;
import ai.voiceagent.query.call.CallShown;
import ai.voiceagent.query.calllog.DayFilter;
import ai.voiceagent.query.export.Download;
import ai.voiceagent.query.export.web.Attachment;
import ai.voiceagent.query.shared.Words;
import ai.voiceagent.query.shared.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calls")
class CallQueryController {

    private static final CallStatus[] IN_THE_LOG = {
        CallStatus.COMPLETED, CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.FAILED, CallStatus.IN_PROGRESS
    };

    private final CallQueries calls;
    private final CallExport export;
    private final Zones zones;

    CallQueryController(CallQueries calls, CallExport export, Zones zones) {
        this.calls = calls;
        this.export = export;
        this.zones = zones;
    }

    @GetMapping("/api/campaigns/{id}/calls")
    @Operation(
            summary = "The call log of a campaign, latest first",
            description = "filter: today, yesterday, last7, last15, last30, or custom with dateFrom and dateTo; "
                    + "days are those of the account's time zone")
    ApiResponse<CallQueries.Page> list(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dateFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dateTo,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        var wanted = Words.read("status", status, IN_THE_LOG, CallStatus::wire);
        var days = DayFilter.days(filter, dateFrom, dateTo, zones.today(caller.accountId()));
        return ApiResponse.of(calls.page(caller.accountId(), id, wanted, days, page, limit));
    }

    @GetMapping(path = "/api/campaigns/{id}/calls/export", produces = Download.XLSX)
    @Operation(
            summary = "The call log as a spreadsheet (XLSX), latest first",
            description =
                    "All calls under the same filters as the list, not a page of them. Dates, times, durations and rupees "
                            + "are numbers; phone numbers are text. The file is sent while it is made, however many calls there are.",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "200",
                            description = "The spreadsheet",
                            content =
                                    @Content(
                                            mediaType = Download.XLSX,
                                            schema = @Schema(type = "string", format = "binary"))))
    void export(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dateFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dateTo,
            HttpServletResponse response)
            throws IOException {
        var wanted = Words.read("status", status, IN_THE_LOG, CallStatus::wire);
        var days = DayFilter.days(filter, dateFrom, dateTo, zones.today(caller.accountId()));
        Attachment.send(response, export.of(caller.accountId(), id, wanted, days));
    }

    @GetMapping("/api/calls/{id}")
    @Operation(summary = "Everything about a call")
    ApiResponse<CallShown> get(Caller caller, @PathVariable String id) {
        return ApiResponse.of(calls.find(caller.accountId(), id));
    }
}
