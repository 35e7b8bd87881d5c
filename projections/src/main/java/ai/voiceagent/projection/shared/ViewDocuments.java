package ai.voiceagent.projection.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns views into MongoDB documents and back; instants stay text, because MongoDB would cut them to milliseconds. */
final class ViewDocuments {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                    all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ViewDocuments() {}

    static Document document(String id, Object view) {
        var document = new Document("_id", id);
        document.putAll(JSON.convertValue(view, FIELDS));
        return document;
    }

    static <V> V view(Map<String, Object> document, Class<V> type) {
        return JSON.convertValue(document, type);
    }
}
