package ai.voiceagent.query.report;

import ai.voiceagent.query.dashboard.CostAllocation;
import ai.voiceagent.query.dashboard.Dispositions;
import ai.voiceagent.query.dashboard.Metrics;
import ai.voiceagent.query.dashboard.Period;
import ai.voiceagent.query.export.Download;
import ai.voiceagent.query.shared.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Everything that a report of the dashboard shows, read at one time. */
record DashboardReport(
        String account,
        ZoneId zone,
        Instant madeAt,
        Period period,
        Metrics metrics,
        Dispositions dispositions,
        CostAllocation costs) {

    /** What a kind of cost is called, and its share of the spend. */
    record Cost(String name, int percent, long paise) {}

    Download.Content as(ReportFormat format) {
        return switch (format) {
            case PDF -> new DashboardPdf(this)::write;
            case XLSX -> new DashboardSheet(this)::write;
        };
    }

    /** Which days it is about, in words. */
    String days() {
        var shown = metrics.overview().range();
        return shown.from() == null ? "all days" : shown.from() + " to " + shown.to();
    }

    String made() {
        return Formats.day(madeAt, zone) + ", " + Formats.time(madeAt, zone) + " (" + zone.getId() + ")";
    }

    List<Cost> spent() {
        var raw = costs.raw();
        return List.of(
                cost("Inbound minutes", costs.inboundMinutes(), raw.inboundMinutesPaise()),
                cost("Outbound minutes", costs.outboundMinutes(), raw.outboundMinutesPaise()),
                cost("AI training", costs.aiTraining(), raw.aiTrainingPaise()),
                cost("Infrastructure", costs.infrastructure(), raw.infrastructurePaise()));
    }

    private static Cost cost(String name, CostAllocation.Cost cost, long paise) {
        return new Cost(name, Integer.parseInt(cost.share().replace("%", "")), paise);
    }
}
