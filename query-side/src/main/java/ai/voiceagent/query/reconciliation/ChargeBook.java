package ai.voiceagent.query.reconciliation;

/** The charges for what happened on a day, whenever they were posted. {@code paise} is positive. */
record ChargeBook(long charges, long paise, long digest) {

    static final ChargeBook EMPTY = new ChargeBook(0, 0, 0);

    static ChargeBook of(EntryLine line) {
        return line.charge() ? new ChargeBook(1, -line.amountPaise(), line.digest()) : EMPTY;
    }

    ChargeBook plus(ChargeBook other) {
        return new ChargeBook(charges + other.charges, paise + other.paise, digest + other.digest);
    }
}
