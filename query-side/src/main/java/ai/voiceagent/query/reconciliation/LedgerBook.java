package ai.voiceagent.query.reconciliation;

/** The entries that were posted on a day: how they moved the balance, and what it was after entry number {@code last}. */
record LedgerBook(long entries, long movementPaise, long digest, long last, long balancePaise) {

    static final LedgerBook EMPTY = new LedgerBook(0, 0, 0, 0, 0);

    static LedgerBook of(EntryLine line) {
        return new LedgerBook(1, line.amountPaise(), line.digest(), line.sequence(), line.balanceAfterPaise());
    }

    LedgerBook plus(LedgerBook other) {
        var later = other.last > last ? other : this;
        return new LedgerBook(
                entries + other.entries,
                movementPaise + other.movementPaise,
                digest + other.digest,
                later.last,
                later.balancePaise);
    }
}
