package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the three sources agree about a period, as of position {@code asOf} of the event log. Only the first differences are listed;
 * {@code differencesTotal} counts all that were found.
 */
public record ReconciliationReport(
        boolean matches,
        long asOf,
        LocalDate from,
        LocalDate to,
        String timeZone,
        Totals events,
        Totals readModel,
        Totals analytics,
        long differencesTotal,
        List<Difference> differences) {}
