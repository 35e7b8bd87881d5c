package ai.voiceagent.platform.web;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Partial updates: what the client leaves out stays as it is, {@code null} clears, objects are merged, lists replaced (RFC 7396). */
public class MergePatch {

    private final JsonMapper strict;

    MergePatch(List<JsonMapperBuilderCustomizer> settings) {
        this.strict = StrictJson.mapper(settings);
    }

    /** {@code present} as it is after {@code changes}; refuses like an unreadable request when that is no {@code type}. */
    public <T> T apply(T present, JsonNode changes, Class<T> type) {
        try {
            return strict.treeToValue(merged(strict.valueToTree(present), changes), type);
        } catch (JacksonException unreadable) {
            throw UnreadableBody.refusal(unreadable);
        }
    }

    private static JsonNode merged(JsonNode present, JsonNode changes) {
        if (!(changes instanceof ObjectNode patch)) return changes;
        var result = present instanceof ObjectNode object ? object : patch.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) result.remove(change.getKey());
            else result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
        });
        return result;
    }
}
