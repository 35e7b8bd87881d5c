package ai.voiceagent.query.report.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.SignedLinks;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.PublicUrl;
import ai.voiceagent.query.dashboard.web.RangeRequest;
import ai.voiceagent.query.export.web.Attachment;
import ai.voiceagent.query.report.Report;
import ai.voiceagent.query.report.ReportFormat;
import ai.voiceagent.query.report.Reports;
import ai.voiceagent.query.shared.Formats;
import ai.voiceagent.query.shared.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dashboard")
@Tag(name = "Dashboard")
class ReportController {

    private static final Duration LINK_LASTS = Duration.ofHours(1);

    private final Reports reports;
    private final SignedLinks links;
    private final PublicUrl publicUrl;
    private final Zones zones;
    private final Clock clock;

    ReportController(Reports reports, SignedLinks links, PublicUrl publicUrl, Zones zones, Clock clock) {
        this.reports = reports;
        this.links = links;
        this.publicUrl = publicUrl;
        this.zones = zones;
        this.clock = clock;
    }

    @PostMapping("/export")
    @Operation(
            summary = "Make a report of the dashboard as PDF (with charts) or XLSX",
            description =
                    "201 with a link to the file when it was soon made; else 202, and GET /api/dashboard/exports/{id} says when it "
                            + "is completed. A link opens the file without a login for an hour; the file is kept for a day.",
            responses = {
                @io.swagger.v3.oas.annotations.responses.ApiResponse(
                        responseCode = "201",
                        description = "The report, with a link to its file",
                        useReturnTypeSchema = true),
                @io.swagger.v3.oas.annotations.responses.ApiResponse(
                        responseCode = "202",
                        description = "The report is being made",
                        useReturnTypeSchema = true)
            })
    ResponseEntity<ApiResponse<ReportShown>> export(@RequestBody ExportRequest body, Caller caller) {
        var zone = zones.of(caller.accountId());
        var range = new RangeRequest(body.range(), body.startDate(), body.endDate());
        var period = range.period(Formats.day(clock.instant(), zone), zone);
        var report = reports.start(caller.accountId(), period, format(body.format()));
        if (report.status() == Report.Status.FAILED) throw failed(report);
        return report.status() == Report.Status.PROCESSING
                ? ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(ApiResponse.of(show(report), "The report is being made"))
                : ResponseEntity.status(HttpStatus.CREATED).body(ApiResponse.of(show(report)));
    }

    @GetMapping("/exports/{id}")
    @Operation(summary = "How far a report is, with a fresh link to its file once it is completed")
    ApiResponse<ReportShown> get(Caller caller, @PathVariable String id) {
        return ApiResponse.of(show(reports.find(caller.accountId(), id)));
    }

    @GetMapping("/exports/{id}/file")
    @Operation(
            summary = "The file of a report, by the link that the report gave",
            description =
                    "Needs no login: the signature in the link opens this file until the link expires, then it is 403.")
    void file(
            @PathVariable String id,
            @RequestParam long expires,
            @RequestParam String signature,
            HttpServletResponse response)
            throws IOException {
        links.require(path(id), expires, signature);
        Attachment.send(response, reports.file(id));
    }

    private ReportShown show(Report report) {
        if (report.status() != Report.Status.COMPLETED) return ReportShown.of(report, null, null);
        var later = clock.instant().plus(LINK_LASTS);
        var until = later.isBefore(report.expiresAt()) ? later : report.expiresAt();
        return ReportShown.of(report, publicUrl.of(links.sign(path(report.id()), until)), until);
    }

    private static Rejection failed(Report report) {
        var problem = Objects.requireNonNullElse(report.problem(), "It could not be made");
        return new Rejection(ErrorCode.SERVER_ERROR, problem, Map.of("exportId", report.id()));
    }

    private static String path(String id) {
        return "/api/dashboard/exports/" + id + "/file";
    }

    private static ReportFormat format(@Nullable String word) {
        return switch (word == null ? "pdf" : word.toLowerCase(Locale.ROOT)) {
            case "pdf" -> ReportFormat.PDF;
            case "xlsx", "excel" -> ReportFormat.XLSX;
            default -> throw Rejection.validation("format", "pdf or xlsx", "must be pdf or xlsx");
        };
    }

    /** What is to be in the file; a PDF of everything when nothing is said. */
    record ExportRequest(
            @Schema(
                    example = "pdf",
                    allowableValues = {"pdf", "xlsx"})
            @Nullable
            String format,

            @Schema(
                    example = "weekly",
                    allowableValues = {"total", "weekly", "monthly", "custom"})
            @Nullable
            String range,

            @Schema(example = "2025-01-01") @Nullable String startDate,
            @Schema(example = "2025-01-31") @Nullable String endDate) {}
}
