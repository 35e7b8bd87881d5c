package ai.voiceagent.platform.error;

/**
 * A store that the product cannot do without does not answer. Not a {@link Rejection}: nobody has decided anything, and
 * whoever works through a list must stop here and go on later.
 */
public final class StoreUnavailable extends RuntimeException {

    private final boolean nothingStored;

    private StoreUnavailable(String message, boolean nothingStored, Throwable cause) {
        super(message, cause);
        this.nothingStored = nothingStored;
    }

    /** Certainly nothing of it was stored. */
    public static StoreUnavailable nothingStored(Throwable cause) {
        return new StoreUnavailable(
                "The event store cannot be reached, so nothing was changed; send the request again in a moment",
                true,
                cause);
    }

    /** The store fell silent in the middle of it. */
    public static StoreUnavailable maybeStored(Throwable cause) {
        return new StoreUnavailable(
                "The event store did not say whether this change was stored; look before you send the request again, "
                        + "or send it with the same Idempotency-Key",
                false,
                cause);
    }

    /** Whether it is certain that nothing was changed. */
    public boolean nothingStored() {
        return nothingStored;
    }
}
