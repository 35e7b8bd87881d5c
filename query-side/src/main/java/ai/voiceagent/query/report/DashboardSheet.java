package ai.voiceagent.query.report;

import ai.voiceagent.query.dashboard.RawOverview;
import ai.voiceagent.query.export.Sheet;
import ai.voiceagent.query.export.SheetColumn;
import ai.voiceagent.query.export.SheetColumn.Kind;
import ai.voiceagent.query.export.XlsxDocument;
import ai.voiceagent.query.shared.Formats;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report of the dashboard as a workbook: the figures, and day by day, week by week and by cost what is behind them. */
record DashboardSheet(DashboardReport report) {

    private static final int PERCENT = 2;

    void write(OutputStream out) {
        try (var workbook = new XlsxDocument(out)) {
            summary(workbook);
            days(workbook);
            weeks(workbook);
            costs(workbook);
        }
    }

    private void summary(XlsxDocument workbook) {
        var sheet = workbook.sheet(
                "Summary",
                List.of(
                        SheetColumn.of("Figure", 30, Kind.TEXT),
                        SheetColumn.of("Unit", 10, Kind.TEXT),
                        SheetColumn.of("Value", 16, Kind.NUMBER),
                        SheetColumn.of("Later range", 16, Kind.NUMBER),
                        SheetColumn.of("Earlier range", 16, Kind.NUMBER)));
        figure(sheet, "Inbound calls", "calls", RawOverview::inboundCalls);
        figure(sheet, "Outbound calls", "calls", RawOverview::outboundCalls);
        figure(sheet, "Connected calls", "calls", RawOverview::connectedCalls);
        figure(sheet, "Inbound talk time", "seconds", RawOverview::inboundSeconds);
        figure(sheet, "Outbound talk time", "seconds", RawOverview::outboundSeconds);
        figure(sheet, "Average call time", "seconds", RawOverview::avgCallSeconds);
        figure(sheet, "Total spend", "INR", raw -> Formats.rupees(raw.totalSpendPaise()));
        figure(sheet, "Positive dispositions", "calls", RawOverview::positiveDispositions);
        figure(sheet, "Neutral dispositions", "calls", RawOverview::neutralDispositions);
        figure(sheet, "Negative dispositions", "calls", RawOverview::negativeDispositions);
        figure(sheet, "Cost per positive disposition", "INR", raw -> Formats.rupees(raw.avgCostPerDispositionPaise()));
        var compared = report.metrics().comparison();
        text(sheet, "Account", report.account());
        text(sheet, "Days", report.days());
        text(
                sheet,
                "Later range",
                compared.later().from() + " to " + compared.later().to());
        text(
                sheet,
                "Earlier range",
                compared.earlier().from() + " to " + compared.earlier().to());
        text(sheet, "Made", report.made());
    }

    private void figure(Sheet sheet, String name, String unit, Function<RawOverview, Number> figure) {
        var metrics = report.metrics();
        sheet.row(List.of(
                name,
                unit,
                figure.apply(metrics.overview().raw()),
                figure.apply(metrics.comparison().laterRaw()),
                figure.apply(metrics.comparison().earlierRaw())));
    }

    private static void text(Sheet sheet, String name, String text) {
        sheet.row(Arrays.<@Nullable Object>asList(name, null, text, null, null));
    }

    private void days(XlsxDocument workbook) {
        var sheet = workbook.sheet(
                "Days",
                List.of(
                        SheetColumn.of("Day", 12, Kind.DATE),
                        SheetColumn.of("Calls", 12, Kind.COUNT),
                        SheetColumn.of("Connected", 12, Kind.COUNT),
                        SheetColumn.of("Talk seconds", 14, Kind.COUNT),
                        SheetColumn.of("Spend (INR)", 14, Kind.RUPEES),
                        SheetColumn.of("Positive", 12, Kind.COUNT),
                        SheetColumn.of("Neutral", 12, Kind.COUNT),
                        SheetColumn.of("Negative", 12, Kind.COUNT)));
        for (var day : report.metrics().series()) {
            sheet.row(List.of(
                    day.day(),
                    day.calls(),
                    day.connected(),
                    day.seconds(),
                    Formats.rupees(day.spendPaise()),
                    day.positive(),
                    day.neutral(),
                    day.negative()));
        }
    }

    private void weeks(XlsxDocument workbook) {
        var sheet = workbook.sheet(
                "Dispositions by week",
                List.of(
                        SheetColumn.of("From", 12, Kind.DATE),
                        SheetColumn.of("To", 12, Kind.DATE),
                        SheetColumn.of("Positive", 12, Kind.COUNT),
                        SheetColumn.of("Neutral", 12, Kind.COUNT),
                        SheetColumn.of("Negative", 12, Kind.COUNT),
                        SheetColumn.of("Positive share", 14, Kind.PERCENT),
                        SheetColumn.of("Against the week before", 24, Kind.PERCENT)));
        for (var week : report.dispositions().weeks()) {
            sheet.row(List.of(
                    week.from(),
                    week.to(),
                    week.raw().positive(),
                    week.raw().neutral(),
                    week.raw().negative(),
                    BigDecimal.valueOf(week.positive().percentage(), PERCENT),
                    points(week.positive().trend())));
        }
    }

    /** {@code +4.1%} as a number. */
    private static BigDecimal points(String trend) {
        return new BigDecimal(trend.replace("%", "")).movePointLeft(PERCENT);
    }

    private void costs(XlsxDocument workbook) {
        var sheet = workbook.sheet(
                "Costs",
                List.of(
                        SheetColumn.of("Spent on", 20, Kind.TEXT),
                        SheetColumn.of("Spend (INR)", 16, Kind.RUPEES),
                        SheetColumn.of("Share", 10, Kind.PERCENT)));
        for (var cost : report.spent()) {
            sheet.row(List.of(cost.name(), Formats.rupees(cost.paise()), BigDecimal.valueOf(cost.percent(), PERCENT)));
        }
    }
}
