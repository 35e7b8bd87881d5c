package ai.voiceagent.app.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** What an OpenAPI document shows by example: where it shows nothing, and where it shows what its schemas do not know. */
final class ApiExamples {

    private final JsonNode document;
    private final List<String> found = new ArrayList<>();

    private ApiExamples(JsonNode document) {
        this.document = document;
    }

    /** The bodies and successes without an example. */
    static List<String> missing(JsonNode document) {
        var examples = new ApiExamples(document);
        examples.each((name, media) -> {
            if (media.isMissingNode() || !examples.shown(media)) examples.found.add(name);
        });
        return examples.found;
    }

    /** Properties of examples of which the schema beside them says nothing. */
    static List<String> astray(JsonNode document) {
        var examples = new ApiExamples(document);
        examples.each((name, media) -> examples.compare(name, media.path("example"), media.path("schema")));
        return examples.found;
    }

    private void each(BiConsumer<String, JsonNode> use) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    var name = entry.getKey() + " " + path.getKey();
                    var operation = entry.getValue();
                    if (operation.has("requestBody")) content(name + " takes", operation.path("requestBody"), use);
                    operation.path("responses").properties().forEach(response -> {
                        if (response.getKey().startsWith("2")) content(name + " gives", response.getValue(), use);
                    });
                }));
    }

    private static void content(String name, JsonNode owner, BiConsumer<String, JsonNode> use) {
        var content = owner.path("content");
        if (content.isEmpty()) use.accept(name, content.path("nothing"));
        content.forEach(media -> use.accept(name, media));
    }

    private boolean shown(JsonNode media) {
        return media.has("example")
                || !media.path("examples").isEmpty()
                || resolved(media.path("schema")).has("example");
    }

    private void compare(String where, JsonNode example, JsonNode schema) {
        var described = resolved(schema);
        if (example.isArray()) example.forEach(one -> compare(where + "[]", one, described.path("items")));
        var properties = described.path("properties");
        if (!example.isObject() || properties.isEmpty()) return;
        example.properties().forEach(property -> {
            if (!properties.has(property.getKey())) found.add(where + "." + property.getKey());
            compare(where + "." + property.getKey(), property.getValue(), properties.path(property.getKey()));
        });
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }
}
