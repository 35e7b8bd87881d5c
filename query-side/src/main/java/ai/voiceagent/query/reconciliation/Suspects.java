package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.util.Set;

/** The days whose lines have to be compared one by one, because their counts differ. */
record Suspects(Set<LocalDate> callDays, Set<LocalDate> entryDays) {

    boolean has(CallLine line) {
        return callDays.contains(line.day());
    }

    boolean has(EntryLine line) {
        return entryDays.contains(line.day()) || entryDays.contains(line.postedDay());
    }
}
