package ai.voiceagent.platform.privacy;

import org.jspecify.annotations.Nullable;

/** A key as it is stored: with the account and the hash of the number by which the call can be found, or only the stone that marks its grave. */
record StoredKey(
        String callId,
        byte @Nullable [] secret,
        @Nullable String accountId,
        @Nullable String number) {

    CallKey open() {
        if (secret == null) throw new IllegalStateException("the key of " + callId + " is destroyed");
        return new CallKey(callId, secret, number != null);
    }

    boolean erased() {
        return secret == null;
    }
}
