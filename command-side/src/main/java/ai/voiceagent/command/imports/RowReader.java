package ai.voiceagent.command.imports;

import ai.voiceagent.command.call.Dispositions;
import ai.voiceagent.command.call.Ending;
import ai.voiceagent.command.call.PhoneNumbers;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.platform.error.Rejection;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Understands one row after the other. A time without an offset is a time of {@code zone}, the account's. */
final class RowReader {

    private static final int LONGEST_SECONDS = 86_400;

    private final ColumnMapping mapping;
    private final Map<Column, Integer> places = new HashMap<>();
    private final ZoneId zone;
    private final Instant latest;

    /** Refuses a mapping to columns that {@code header} does not have, or has twice. */
    RowReader(ColumnMapping mapping, List<String> header, ZoneId zone, Instant now) {
        this.mapping = mapping;
        this.zone = zone;
        this.latest = now.plus(Duration.ofDays(1));
        place("startedAt", mapping.startedAt(), header);
        place("phoneNumber", mapping.phoneNumber(), header);
        place("durationSeconds", mapping.durationSeconds(), header);
        place("status", mapping.status(), header);
        place("dispositionType", mapping.dispositionType(), header);
    }

    private void place(String field, @Nullable Column column, List<String> header) {
        if (column == null) return;
        var place = header.indexOf(column.name());
        if (place < 0) {
            throw Rejection.validation(
                    "mapping." + field, "a column of the file", "the file has no column '" + column.name() + "'");
        }
        if (place != header.lastIndexOf(column.name())) {
            throw Rejection.validation(
                    "mapping." + field, "one column", "the file has more than one column '" + column.name() + "'");
        }
        places.put(column, place);
    }

    Row read(long number, CSVRecord record) {
        try {
            var seconds = seconds(text("durationSeconds", mapping.durationSeconds(), record));
            return new Row.Good(
                    number,
                    startedAt(text("startedAt", mapping.startedAt(), record)),
                    PhoneNumbers.requireE164("phoneNumber", text("phoneNumber", mapping.phoneNumber(), record)),
                    Ending.of(status(record, seconds), seconds),
                    disposition(record));
        } catch (Rejection problem) {
            return new Row.Bad(number, problem.getMessage());
        }
    }

    private Instant startedAt(String text) {
        try {
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            var instant = time instanceof OffsetDateTime fixed
                    ? fixed.toInstant()
                    : ((LocalDateTime) time).atZone(zone).toInstant();
            if (instant.isBefore(Instant.EPOCH)) throw wrong("startedAt", "since 1970", "is before 1970");
            if (instant.isAfter(latest)) throw wrong("startedAt", "not in the future", "is in the future");
            return instant;
        } catch (DateTimeException e) {
            throw wrong("startedAt", "ISO 8601", "is no time like 2025-01-15T09:15:00Z");
        }
    }

    private static int seconds(String text) {
        if (!text.matches("[+-]?\\d{1,18}")) throw wrong("durationSeconds", "whole number", "is no whole number");
        var seconds = Long.parseLong(text);
        if (seconds < 0) throw wrong("durationSeconds", "min 0", "is negative");
        if (seconds > LONGEST_SECONDS) throw wrong("durationSeconds", "max " + LONGEST_SECONDS, "is more than a day");
        return (int) seconds;
    }

    private CallStatus status(CSVRecord record, int seconds) {
        if (mapping.status() == null) return seconds > 0 ? CallStatus.COMPLETED : CallStatus.NO_ANSWER;
        var word = mapping.status().meaning(text("status", mapping.status(), record));
        for (var status : CallStatus.values()) {
            if (status.isFinal() && Column.simplified(status.wire()).equals(Column.simplified(word))) return status;
        }
        throw wrong("status", "completed, no-answer, busy or failed", "is none of completed, no-answer, busy, failed");
    }

    private @Nullable String disposition(CSVRecord record) {
        if (mapping.dispositionType() == null) return null;
        var meaning = mapping.dispositionType().meaning(cell("dispositionType", mapping.dispositionType(), record));
        return meaning.isBlank() ? null : Dispositions.require("dispositionType", meaning);
    }

    private String text(String field, Column column, CSVRecord record) {
        var text = cell(field, column, record);
        if (text.isEmpty()) throw wrong(field, "required", "is empty");
        return text;
    }

    private String cell(String field, Column column, CSVRecord record) {
        var place = places.get(column);
        if (place == null || place >= record.size()) throw wrong(field, "required", "the row is too short");
        return record.get(place).strip();
    }

    private static Rejection wrong(String field, String rule, String problem) {
        return Rejection.validation(field, rule, problem);
    }
}
