package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;

/** A day in a table of sums that is not what the facts add up to. */
record WrongSum(String table, LocalDate day, long expected, long found) {}
