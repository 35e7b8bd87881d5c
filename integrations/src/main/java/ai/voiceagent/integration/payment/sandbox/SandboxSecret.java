package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.platform.security.MongoSecrets;
import ai.voiceagent.platform.security.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What only the sandbox and its callback know: proves callbacks, and makes the addresses of checkout pages impossible to guess. */
@Component
class SandboxSecret {

    private static final int PROOF_LENGTH = 32;

    private final MongoSecrets secrets;

    SandboxSecret(MongoSecrets secrets) {
        this.secrets = secrets;
    }

    WebhookSignature signature() {
        return new WebhookSignature(secrets.secret("payments.sandbox.callback"));
    }

    /** The last part of a checkout page's address. */
    String token(String topUpId) {
        return topUpId + "-" + proof(topUpId);
    }

    /** The top-up whose page {@code token} is; empty when nobody was ever given this token. */
    Optional<String> topUpOf(String token) {
        var end = token.length() - PROOF_LENGTH - 1;
        if (end < 1) return Optional.empty();
        var topUpId = token.substring(0, end);
        var genuine = MessageDigest.isEqual(bytes(token(topUpId)), bytes(token));
        return genuine ? Optional.of(topUpId) : Optional.empty();
    }

    private String proof(String topUpId) {
        var proof = new WebhookSignature(secrets.secret("payments.sandbox.pages")).sign(topUpId, "", new byte[0]);
        return proof.substring(3).replaceAll("[^A-Za-z0-9]", "x").substring(0, PROOF_LENGTH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
