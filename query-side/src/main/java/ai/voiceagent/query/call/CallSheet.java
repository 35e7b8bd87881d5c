package ai.voiceagent.query.call;

import ai.voiceagent.query.export.Sheet;
import ai.voiceagent.query.export.SheetColumn;
import ai.voiceagent.query.export.SheetColumn.Kind;
import ai.voiceagent.query.export.XlsxDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call log as a spreadsheet: what the list shows, each cell of its own type; times are those of the account. */
final class CallSheet {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("Call ID", 33, Kind.TEXT),
            SheetColumn.of("Phone number", 18, Kind.TEXT),
            SheetColumn.of("Date", 12, Kind.DATE),
            SheetColumn.of("Time", 10, Kind.TIME),
            SheetColumn.of("Duration", 10, Kind.DURATION),
            SheetColumn.of("Talk seconds", 12, Kind.COUNT),
            SheetColumn.of("Status", 12, Kind.TEXT),
            SheetColumn.of("Spend (INR)", 12, Kind.RUPEES),
            SheetColumn.of("Disposition", 22, Kind.TEXT),
            SheetColumn.of("Outcome", 10, Kind.TEXT),
            SheetColumn.of("Lead qualification", 18, Kind.TEXT),
            SheetColumn.of("Recommended action", 40, Kind.TEXT));

    private final Sheet sheet;
    private final ZoneId zone;

    CallSheet(XlsxDocument workbook, ZoneId zone) {
        this.sheet = workbook.sheet("Calls", COLUMNS);
        this.zone = zone;
    }

    void add(CallListed call) {
        var raw = call.raw();
        sheet.row(Arrays.<@Nullable Object>asList(
                call.id(),
                call.phoneNumber(),
                call.date(),
                time(raw.startedAt()),
                Duration.ofSeconds(raw.talkSeconds()),
                raw.talkSeconds(),
                call.status().wire(),
                call.spendInr(),
                call.dispositionType(),
                raw.outcome().wire(),
                call.leadQualification(),
                call.recommendedAction()));
    }

    private @Nullable LocalTime time(@Nullable Instant startedAt) {
        return startedAt == null ? null : LocalTime.ofInstant(startedAt, zone);
    }
}
