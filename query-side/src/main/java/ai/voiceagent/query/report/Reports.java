package ai.voiceagent.query.report;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.query.dashboard.Period;
import ai.voiceagent.query.export.Download;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes reports of the dashboard and keeps them for a day. */
@Component
public class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final int SWEPT_AT_ONCE = 50;

    private final DashboardReports dashboards;
    private final MongoReports reports;
    private final ReportWorkers workers;
    private final FileStore files;
    private final Ids ids;
    private final Clock clock;

    Reports(
            DashboardReports dashboards,
            MongoReports reports,
            ReportWorkers workers,
            FileStore files,
            Ids ids,
            Clock clock) {
        this.dashboards = dashboards;
        this.reports = reports;
        this.workers = workers;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a report of the dashboard; it is complete when it was soon made, else it goes on in the background. */
    public Report start(String accountId, Period period, ReportFormat format) {
        sweep();
        var now = clock.instant();
        var name = "dashboard-%s-%s.%s"
                .formatted(period.name().wire(), period.later().to(), format.wire());
        var report =
                new Report(ids.next(MongoReports.PREFIX), accountId, format, name, Report.Status.PROCESSING, now, null);
        reports.save(report);
        workers.run(() -> make(report, period));
        return find(accountId, report.id());
    }

    /** A report of the account, as long as it is kept. */
    public Report find(String accountId, String id) {
        return reports.find(id)
                .filter(report -> report.accountId().equals(accountId))
                .map(report -> report.asOf(clock.instant()))
                .filter(report -> report.expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> Rejection.notFound("export", id));
    }

    /** The file of a complete report, for whoever has a link to it. */
    public Download file(String id) {
        var report = reports.find(id)
                .filter(found -> found.status() == Report.Status.COMPLETED)
                .orElseThrow(() -> Rejection.notFound("export", id));
        var content = files.open(report.fileKey()).orElseThrow(() -> Rejection.notFound("file of export", id));
        return new Download(report.fileName(), report.format().mediaType(), out -> {
            try (content) {
                content.transferTo(out);
            }
        });
    }

    private void make(Report report, Period period) {
        try {
            keep(report, dashboards.of(report.accountId(), period).as(report.format()));
            reports.save(report.completed());
        } catch (IOException | RuntimeException e) {
            LOG.error("The report {} could not be made", report.id(), e);
            reports.save(report.failed("It could not be made; ask for it again"));
        }
    }

    private void keep(Report report, Download.Content content) throws IOException {
        var draft = Files.createTempFile("report-", "." + report.format().wire());
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.write(out);
            }
            try (var in = Files.newInputStream(draft)) {
                files.put(report.fileKey(), in);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void sweep() {
        for (var old : reports.before(clock.instant().minus(Report.KEPT), SWEPT_AT_ONCE)) {
            files.delete(old.fileKey());
            reports.delete(old.id());
        }
    }
}
