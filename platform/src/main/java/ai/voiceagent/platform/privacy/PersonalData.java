package ai.voiceagent.platform.privacy;

/**
 * Seals and opens personal data with a key for each call. The key is made at the first sealing, and is durable before
 * {@link #seal} returns; once {@link #erase} returned nobody can open what it sealed, in any copy of the log.
 */
public interface PersonalData {

    /** What a view shows in place of personal data whose key is gone. */
    String ERASED = "[erased]";

    /** The text encrypted with the key of {@code callId}; refuses with {@code CONFLICT} when that call's person was erased. */
    String seal(String callId, String text);

    /** The text, or {@link #ERASED} when the key is gone. */
    String open(String callId, String sealed);

    /** The texts of several calls at once, in their order; one look-up for all the keys. {@code sealed} may hold nulls, which stay null. */
    java.util.List<String> openAll(java.util.List<SealedText> sealed);

    /** Destroys the key of {@code callId}; repeating it changes nothing. */
    void erase(String callId);

    /** A sealed text and the call that it belongs to. */
    record SealedText(String callId, String sealed) {}
}
