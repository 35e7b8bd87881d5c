package ai.voiceagent.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one call: AES-256-GCM bound to the call's id. The nonce is a keyed hash of the text, so that the same text has
 * the same ciphertext, and two texts of a call never share a nonce.
 */
final class CallKey {

    static final int BYTES = 32;

    private static final String VERSION = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final byte[] callId;
    private final SecretKeySpec sealing;
    private final SecretKeySpec naming;
    private final boolean numbered;

    CallKey(String callId, byte[] secret, boolean numbered) {
        this.callId = callId.getBytes(StandardCharsets.UTF_8);
        this.sealing = new SecretKeySpec(hash(secret, "seal"), "AES");
        this.naming = new SecretKeySpec(hash(secret, "nonce"), MAC);
        this.numbered = numbered;
    }

    /** Whether a keyed hash of the call's phone number is kept beside this key. */
    boolean numbered() {
        return numbered;
    }

    String seal(String text) {
        try {
            var plain = text.getBytes(StandardCharsets.UTF_8);
            var nonce = Arrays.copyOf(hash(naming, plain), NONCE_BYTES);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Throws {@link IllegalStateException} for anything that this key did not seal. */
    String open(String sealed) {
        if (!sealed.startsWith(VERSION)) throw new IllegalStateException("not sealed by a call's key");
        try {
            var whole = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES));
            var plain = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("not sealed by this call's key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(callId);
        return cipher;
    }

    /** A keyed hash of a text: nobody can guess texts against it without this key. */
    String fingerprint(String text) {
        var hash = hash(naming, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
    }

    private static byte[] hash(byte[] secret, String purpose) {
        return hash(new SecretKeySpec(secret, MAC), purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
