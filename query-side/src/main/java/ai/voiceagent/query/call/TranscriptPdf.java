package ai.voiceagent.query.call;

import ai.voiceagent.query.export.Column;
import ai.voiceagent.query.export.PdfDocument;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transcript on paper: which call it was, what became of it, and who said what when. */
final class TranscriptPdf {

    private static final List<Column> COLUMNS =
            List.of(Column.left("Time", 9), Column.left("Speaker", 14), Column.left("Said", 77));

    private TranscriptPdf() {}

    static byte[] of(CallShown call, ZoneId zone) {
        var out = new ByteArrayOutputStream();
        try (var document = new PdfDocument("Transcript of call " + call.id())) {
            document.facts(facts(call, zone));
            if (call.transcriptionSummary() != null) {
                document.heading("Summary").paragraph(call.transcriptionSummary());
            }
            document.heading("Conversation");
            var table = document.table(COLUMNS);
            for (var said : call.turns()) {
                var turn = TranscriptShown.Turn.of(said);
                table.row(List.of(text(turn.time()), speaker(turn.role()), turn.text()));
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    private static Map<String, String> facts(CallShown call, ZoneId zone) {
        var facts = new LinkedHashMap<String, String>();
        add(
                facts,
                "Campaign",
                call.campaign() == null ? call.campaignId() : call.campaign().name());
        add(facts, "Phone number", call.phoneNumber());
        if (call.date() != null) add(facts, "Date", "%s, %s (%s)".formatted(call.date(), call.time(), zone.getId()));
        add(facts, "Duration", call.duration());
        add(facts, "Direction", call.direction().wire());
        add(facts, "Status", call.status().wire());
        add(facts, "Spend", "₹ " + call.spendInr().toPlainString());
        add(facts, "Disposition", call.dispositionType());
        add(facts, "Qualification", call.leadQualification());
        add(facts, "Sentiment", call.sentiment());
        add(facts, "Next action", call.nextAction());
        return facts;
    }

    private static void add(Map<String, String> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.put(label, value);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String speaker(@Nullable String role) {
        return role == null || role.isBlank() ? "" : Character.toUpperCase(role.charAt(0)) + role.substring(1);
    }
}
