package ai.voiceagent.projection.shared;

/** The processing groups of the MongoDB views. They are few, because each reads the whole stream. */
public final class Groups {

    /** What exists: accounts, campaigns, rate cards, imports. Small and rarely written. */
    public static final String DIRECTORY = "directory-view";

    /** Calls and the call log. */
    public static final String CALLS = "call-view";

    /** Wallets, their ledgers and top-ups. */
    public static final String WALLETS = "wallet-view";

    private Groups() {}
}
