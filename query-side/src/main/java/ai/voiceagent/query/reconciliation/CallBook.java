package ai.voiceagent.query.reconciliation;

/** The calls that started on a day: how many, how long, what they cost, and a fingerprint of all that. */
record CallBook(long calls, long seconds, long paise, long digest) {

    static final CallBook EMPTY = new CallBook(0, 0, 0, 0);

    /** A call exists. */
    static CallBook started(String callId) {
        return new CallBook(1, 0, 0, Digest.of(callId + "|c"));
    }

    /** A call is over. */
    static CallBook ended(String callId, long seconds) {
        return new CallBook(0, seconds, 0, Digest.of(callId + "|s|" + seconds));
    }

    /** A call has its price. */
    static CallBook rated(String callId, long paise) {
        return new CallBook(0, 0, paise, Digest.of(callId + "|p|" + paise));
    }

    /** Everything that is known of a call. */
    static CallBook of(CallLine line) {
        var book = started(line.callId());
        if (line.over()) book = book.plus(ended(line.callId(), line.seconds()));
        return line.rated() ? book.plus(rated(line.callId(), line.paise())) : book;
    }

    CallBook plus(CallBook other) {
        return new CallBook(calls + other.calls, seconds + other.seconds, paise + other.paise, digest + other.digest);
    }
}
