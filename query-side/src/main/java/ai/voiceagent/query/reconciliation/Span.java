package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.time.ZoneId;

/** The account and the days, both ends included, that are reconciled. */
public record Span(String accountId, ZoneId zone, LocalDate from, LocalDate to) {}
