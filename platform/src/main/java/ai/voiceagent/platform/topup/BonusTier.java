package ai.voiceagent.platform.topup;

/** Whoever pays in at least {@code fromPaise} gets {@code percent} of it on top. */
public record BonusTier(long fromPaise, int percent) {

    /** What comes on top of {@code paise}, rounded down to the paisa. */
    public long of(long paise) {
        return Math.multiplyExact(paise, percent) / 100;
    }
}
