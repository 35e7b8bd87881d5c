package ai.voiceagent.platform.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens personal data with a key for each call. The key is made at the first sealing, and is durable before
 * {@link #seal} returns; once {@link #erase} returned nobody can open what it sealed, in any copy of the log.
 * Sealing the same text for the same call twice gives the same ciphertext, so that a repeat can be recognised.
 */
public interface PersonalData {

    /** What a view shows in place of personal data whose key is gone. */
    String ERASED = "[erased]";

    /** The text encrypted with the key of {@code callId}; refuses with {@code CONFLICT} when that call's person was erased. */
    String seal(String callId, String text);

    /** Seals a call's phone number, and keeps a keyed hash of it beside the key so that {@link #callsOf} finds the call. */
    String sealNumber(PersonOfCall person);

    /** Seals the phone numbers of many calls, in their order, with one durable write for all new keys; null where the person was erased. */
    List<@Nullable String> sealNumbers(List<PersonOfCall> people);

    /** The text, or {@link #ERASED} when the key is gone. */
    String open(String callId, String sealed);

    /** The texts of several calls at once, in their order; one look-up for all the keys. {@code sealed} may hold nulls, which stay null. */
    List<@Nullable String> openAll(List<@Nullable SealedText> sealed);

    /** Destroys the key of {@code callId}; repeating it changes nothing. */
    void erase(String callId);

    /** The calls of {@code accountId} with {@code phoneNumber} (E.164) whose person was not erased; reads all keys where there is no index. */
    List<String> callsOf(String accountId, String phoneNumber);

    /** A sealed text and the call that it belongs to. */
    record SealedText(String callId, String sealed) {}

    /** A call and the person who called or was called. */
    record PersonOfCall(String accountId, String callId, String phoneNumber) {}
}
