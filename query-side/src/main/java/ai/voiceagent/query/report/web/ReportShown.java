package ai.voiceagent.query.report.web;

import ai.voiceagent.query.report.Report;
import ai.voiceagent.query.report.ReportFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as its client sees it; {@code downloadUrl} is there once it is completed, and opens it without a login until it expires. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportShown(
        String exportId,
        ReportFormat format,
        Report.Status status,
        String fileName,
        Instant requestedAt,
        @Nullable String downloadUrl,
        @Nullable Instant downloadUrlExpiresAt,
        @Nullable String problem,
        Instant expiresAt) {

    static ReportShown of(Report report, @Nullable String url, @Nullable Instant urlExpiresAt) {
        return new ReportShown(
                report.id(),
                report.format(),
                report.status(),
                report.fileName(),
                report.requestedAt(),
                url,
                urlExpiresAt,
                report.problem(),
                report.expiresAt());
    }
}
