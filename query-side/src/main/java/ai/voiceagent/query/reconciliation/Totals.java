package ai.voiceagent.query.reconciliation;

/** What one source says about a period. Calls, seconds and charges count by when they happened, movement and balances by posting. */
public record Totals(
        long calls,
        long seconds,
        long chargesPaise,
        long movementPaise,
        long openingBalancePaise,
        long closingBalancePaise) {}
