package ai.voiceagent.command.imports;

import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.events.shared.ImportId;
import java.util.List;

/** Some rows in sequence, {@code from} exclusive and {@code to} inclusive. */
record Chunk(long from, long to, List<Row> rows) {

    List<Row.Good> calls() {
        return rows.stream()
                .filter(Row.Good.class::isInstance)
                .map(Row.Good.class::cast)
                .toList();
    }

    /** What is noted once the calls are made; {@code plan} says again what they cost. */
    ProgressImport progress(ImportId importId, Plan plan) {
        long charged = 0;
        long paise = 0;
        for (var call : calls()) {
            var charge = plan.charge(call);
            if (charge == null) continue;
            charged++;
            paise += charge.amountPaise();
        }
        var rejections = rows.stream()
                .filter(Row.Bad.class::isInstance)
                .map(row -> new RejectedRow(row.number(), ((Row.Bad) row).reason()))
                .toList();
        return new ProgressImport(importId, from, to, charged, paise, rejections);
    }
}
