package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a POST that costs or moves something repeatable: the same {@code Idempotency-Key} gets the same resource and, once there
 * was an answer, the same answer; with another body it is refused.
 */
public class IdempotencyKeys {

    /** The header that a controller takes the key from; clients may leave it out. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyRecords records;
    private final Ids ids;
    private final JsonMapper json;

    IdempotencyKeys(IdempotencyRecords records, Ids ids, JsonMapper json) {
        this.records = records;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Runs {@code work} with the id of the resource to make, and returns its result as the {@code data} of the answer. The id is
     * minted once for a key and is durable before {@code work} starts, so {@code work} must accept to be run again with an id
     * whose resource it already made. A refusal is not remembered: it may be repaired and tried again.
     *
     * @param endpoint method and path template, e.g. {@code POST /api/wallet/topup}: a key counts for one account and endpoint
     * @param key the header, or null for a client that sends none
     * @param body the bound request, which the key is tied to
     */
    public JsonNode once(
            String accountId,
            String endpoint,
            @Nullable String key,
            @Nullable Object body,
            String idPrefix,
            Function<String, ?> work) {
        if (key == null) return json.valueToTree(work.apply(ids.next(idPrefix)));
        if (!KEY.matcher(key).matches()) {
            throw Rejection.validation(HEADER, "1 to 255 visible ASCII characters", "is not a usable key");
        }

        var name = accountId + " " + endpoint + " " + key;
        var kept = records.claim(name, hash(body), ids.next(idPrefix));
        if (!kept.bodyHash().equals(hash(body))) throw reused(key);
        if (kept.answer() != null) return json.readTree(kept.answer());

        var answer = json.valueToTree(work.apply(kept.resourceId()));
        records.answered(name, json.writeValueAsString(answer));
        return answer;
    }

    private static Rejection reused(String key) {
        return new Rejection(
                ErrorCode.CONFLICT,
                "This Idempotency-Key was used for a different request; use a new key",
                Map.of(
                        "field",
                        HEADER,
                        "rule",
                        "one key, one request",
                        "problem",
                        "was used with another body",
                        "key",
                        key));
    }

    private String hash(@Nullable Object body) {
        try {
            var text = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
