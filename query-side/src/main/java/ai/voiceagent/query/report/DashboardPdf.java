package ai.voiceagent.query.report;

import ai.voiceagent.query.dashboard.Dispositions;
import ai.voiceagent.query.dashboard.Period;
import ai.voiceagent.query.dashboard.SeriesRow;
import ai.voiceagent.query.export.BarChart;
import ai.voiceagent.query.export.BarChart.Series;
import ai.voiceagent.query.export.Column;
import ai.voiceagent.query.export.Ink;
import ai.voiceagent.query.export.PdfDocument;
import ai.voiceagent.query.export.ShareBar;
import ai.voiceagent.query.export.Tile;
import ai.voiceagent.query.shared.Formats;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report of the dashboard on paper: the six figures, charts of calls, spend, dispositions and costs, and the numbers behind them. */
record DashboardPdf(DashboardReport report) {

    private static final long RUPEE = 100;
    private static final List<Ink> COSTS = List.of(Ink.BLUE, Ink.TEAL, Ink.AMBER, Ink.GREY);

    void write(OutputStream out) {
        try (var document = new PdfDocument("Dashboard report")) {
            document.note("%s · %s (%s) · made %s"
                    .formatted(
                            report.account(),
                            report.days(),
                            report.period().name().wire(),
                            report.made()));
            document.tiles(tiles());
            var bars = Bars.of(report.metrics().series());
            if (!bars.rows().isEmpty()) charts(document, bars);
            document.heading("Dispositions").shares(dispositions());
            weeks(document);
            document.heading("What the money was spent on").shares(costs());
            if (!bars.rows().isEmpty()) table(document, bars);
            document.write(out);
        }
    }

    private List<Tile> tiles() {
        var figures = report.metrics().overview();
        var growth = report.metrics().comparison().growth();
        return List.of(
                new Tile("Inbound calls", figures.inboundCalls(), remark(growth.inboundCalls())),
                new Tile("Inbound minutes", figures.inboundMinutes(), remark(growth.inboundMinutes())),
                new Tile("Average call time", figures.avgCallTime(), remark(growth.avgCallTime())),
                new Tile("Total spend", figures.totalSpend(), remark(growth.totalSpend())),
                new Tile(
                        "Positive dispositions", figures.positiveDispositions(), remark(growth.positiveDispositions())),
                new Tile(
                        "Cost per positive disposition",
                        figures.avgCostPerDisposition(),
                        remark(growth.avgCostPerDisposition())));
    }

    private String remark(@Nullable String growth) {
        var days = report.metrics().comparison().later().length();
        if (growth == null) return "nothing to compare with";
        return report.period().name() == Period.Name.TOTAL
                ? growth + " in the last %d days".formatted(days)
                : growth + (days == 1 ? " against the day before" : " against the %d days before".formatted(days));
    }

    private static void charts(PdfDocument document, Bars bars) {
        document.heading("Calls")
                .chart(new BarChart(
                        bars.labels(),
                        List.of(
                                new Series("Connected", Ink.BLUE, bars.values(SeriesRow::connected)),
                                new Series(
                                        "Not connected", Ink.GREY, bars.values(row -> row.calls() - row.connected()))),
                        1,
                        Formats::count));
        document.heading("Spend")
                .chart(new BarChart(
                        bars.labels(),
                        List.of(new Series("Spend", Ink.TEAL, bars.values(SeriesRow::spendPaise))),
                        RUPEE,
                        Formats::inr));
    }

    private ShareBar dispositions() {
        var all = report.dispositions();
        var raw = all.raw().shown();
        return new ShareBar(List.of(
                part("Positive", all.positive(), raw.positive(), Ink.TEAL),
                part("Neutral", all.neutral(), raw.neutral(), Ink.GREY),
                part("Negative", all.negative(), raw.negative(), Ink.RED)));
    }

    private static ShareBar.Part part(String name, Dispositions.Share share, long calls, Ink ink) {
        return new ShareBar.Part(
                name, share.percentage(), "%s calls, %s points".formatted(Formats.count(calls), points(share)), ink);
    }

    private void weeks(PdfDocument document) {
        var weeks = report.dispositions().weeks();
        document.heading("Dispositions week over week");
        var table = document.table(List.of(
                Column.left("Week", 30),
                Column.right("Calls", 12),
                Column.right("Positive", 20),
                Column.right("Neutral", 20),
                Column.right("Negative", 20)));
        for (var week : weeks) {
            table.row(List.of(
                    week.from() + " – " + week.to(),
                    Formats.count(week.raw().total()),
                    share(week.positive()),
                    share(week.neutral()),
                    share(week.negative())));
        }
        document.note("In brackets: percentage points more than in the week before.");
    }

    private static String share(Dispositions.Share share) {
        return "%d%% (%s)".formatted(share.percentage(), points(share));
    }

    private static String points(Dispositions.Share share) {
        return share.trend().replace("%", "");
    }

    private ShareBar costs() {
        var parts = new ArrayList<ShareBar.Part>();
        for (var cost : report.spent()) {
            parts.add(new ShareBar.Part(
                    cost.name(), cost.percent(), "₹ " + Formats.exact(cost.paise()), COSTS.get(parts.size())));
        }
        return new ShareBar(parts);
    }

    private static void table(PdfDocument document, Bars bars) {
        document.heading("The numbers");
        var table = document.denseTable(List.of(
                Column.left(bars.step().header(), 14),
                Column.right("Calls", 10),
                Column.right("Connected", 12),
                Column.right("Minutes", 12),
                Column.right("Spend (₹)", 16),
                Column.right("Positive", 12),
                Column.right("Neutral", 12),
                Column.right("Negative", 12)));
        for (var row : bars.rows()) {
            table.row(List.of(
                    row.day().toString(),
                    Formats.count(row.calls()),
                    Formats.count(row.connected()),
                    Formats.count(Formats.mean(row.seconds(), 60)),
                    Formats.exact(row.spendPaise()),
                    Formats.count(row.positive()),
                    Formats.count(row.neutral()),
                    Formats.count(row.negative())));
        }
    }
}
