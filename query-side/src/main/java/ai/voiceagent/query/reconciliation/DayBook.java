package ai.voiceagent.query.reconciliation;

/** One day of an account: the calls that started, the charges for what happened, the entries that were posted. */
record DayBook(CallBook calls, ChargeBook charges, LedgerBook ledger) {

    static final DayBook EMPTY = new DayBook(CallBook.EMPTY, ChargeBook.EMPTY, LedgerBook.EMPTY);

    static DayBook of(CallBook calls) {
        return new DayBook(calls, ChargeBook.EMPTY, LedgerBook.EMPTY);
    }

    static DayBook of(ChargeBook charges) {
        return new DayBook(CallBook.EMPTY, charges, LedgerBook.EMPTY);
    }

    static DayBook of(LedgerBook ledger) {
        return new DayBook(CallBook.EMPTY, ChargeBook.EMPTY, ledger);
    }

    DayBook plus(DayBook other) {
        return new DayBook(calls.plus(other.calls), charges.plus(other.charges), ledger.plus(other.ledger));
    }
}
