package ai.voiceagent.platform.docs.web;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes examples of what a schema of an OpenAPI document describes; whatever the document gives as an example comes first. */
final class Examples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    Examples(JsonNode document) {
        this.document = document;
    }

    /** The example of a request or response body; null when nothing is known of it. */
    @Nullable
    JsonNode ofContent(JsonNode content) {
        var json = content.path("application/json");
        if (json.isMissingNode()) json = content.path("*/*");
        if (json.isMissingNode()) return null;
        if (json.has("example")) return json.get("example");
        for (var named : json.path("examples")) if (named.has("value")) return named.get("value");
        var made = of(json.path("schema"), new HashSet<>());
        if (made instanceof ObjectNode envelope && envelope.has("success")) succeed(envelope);
        return made;
    }

    /** The envelope of a success has no error. */
    private static void succeed(ObjectNode envelope) {
        envelope.remove("error");
        if (envelope.has("message")) envelope.put("message", "Operation successful");
    }

    private JsonNode of(JsonNode schema, Set<String> within) {
        if (schema.has("example")) return schema.get("example");
        if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
            return schema.path("examples").get(0);
        }
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) return referred(reference, within);
        if (schema.has("default")) return schema.get("default");
        if (!schema.path("enum").isEmpty()) return schema.path("enum").get(0);
        for (var choice : new String[] {"allOf", "oneOf", "anyOf"}) {
            if (!schema.path(choice).isEmpty()) return of(schema.path(choice).get(0), within);
        }
        return ofType(schema, within);
    }

    /** A type that holds itself is shown once. */
    private JsonNode referred(String reference, Set<String> within) {
        if (!within.add(reference)) return JSON.nullNode();
        var example = of(document.at(reference.substring(1)), within);
        within.remove(reference);
        return example;
    }

    private JsonNode ofType(JsonNode schema, Set<String> within) {
        return switch (type(schema)) {
            case "array" -> JSON.arrayNode().add(of(schema.path("items"), within));
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.stringNode(text(schema.path("format").asString("")));
            case "null" -> JSON.nullNode();
            default -> {
                var object = JSON.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), of(property.getValue(), within)));
                yield object;
            }
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() && !type.isEmpty() ? type.get(0).asString("") : type.asString("");
    }

    private static String text(String format) {
        return switch (format) {
            case "date-time" -> "2025-01-15T09:15:00Z";
            case "date" -> "2025-01-15";
            case "email" -> "owner@example.com";
            case "binary" -> "(a file)";
            default -> "text";
        };
    }
}
