package ai.voiceagent.command.wallet;

/** The tax that is in a price: {@code basisPoints} on top of the value, half of them the State's when {@code intraState}. */
record Gst(int basisPoints, boolean intraState) {

    private static final int HUNDRED_PERCENT = 10_000;

    /** The part of {@code paise} that is tax, to the nearest paisa; of two halves each is rounded, so that they are equal. */
    long in(long paise) {
        long whole = HUNDRED_PERCENT + basisPoints;
        var twice = Math.multiplyExact(paise, (long) basisPoints);
        return intraState ? 2 * ((twice + whole) / (2 * whole)) : (2 * twice + whole) / (2 * whole);
    }
}
