package ai.voiceagent.command.lead;

import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.security.MongoSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Names numbers without telling them: hashes by a secret of the installation, different in every campaign. */
final class NumberHashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 18;

    private final Mac mac;
    private final String campaign;

    NumberHashes(MongoSecrets secrets, CampaignId campaignId) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secrets.secret("leads.numbers"), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
        campaign = campaignId.value();
    }

    String of(String number) {
        return campaign + ":" + hash("number\0" + campaign + "\0" + number);
    }

    /** The same for the same request, whatever was sent. */
    String ofRequest(List<@Nullable String> numbers, @Nullable String source) {
        mac.update(("request\0" + campaign + "\0" + source + "\0").getBytes(StandardCharsets.UTF_8));
        for (var number : numbers) mac.update((number + "\0").getBytes(StandardCharsets.UTF_8));
        return base64(mac.doFinal());
    }

    private String hash(String text) {
        return base64(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
