package ai.voiceagent.app.api;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes up values: such as a schema describes, or such as nobody should send. */
final class FuzzValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Texts that broke somebody's software once. */
    static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udfff!",
            "\u202Eoverride",
            "\uFEFFmark",
            "👩‍👩‍👧‍👦 ₹ नमस्ते வணக்கம்",
            "e\u0301\u0301\u0301\u0301",
            "İıſß",
            "٣٤",
            "'; DROP TABLE calls; --",
            "\" OR \"\"=\"",
            "') UNION ALL SELECT * FROM system.users --",
            "{account:String}",
            "{\"$gt\":\"\"}",
            "$where",
            "a.b.$c",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "<script>alert(1)</script>",
            "{{7*7}}${7*7}#{7*7}%24%7B7*7%7D",
            "${jndi:ldap://127.0.0.1/x}",
            "%s%n%x",
            "=HYPERLINK(\"https://example.invalid\")",
            "line\r\nX-Injected: yes",
            "null",
            "NaN",
            "-0",
            "1e999999999",
            "2026-02-30",
            "+999999999-12-31",
            "9999-12-31T23:59:59.999999999Z",
            "a".repeat(3_000));

    private static final List<String> ODD_JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[[[]]]]]",
            "{\"$gt\":\"\"}",
            "{\"\":{\"\":0}}",
            "0",
            "-1",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "0.1",
            "1e-30",
            "1e30",
            "1e308",
            "123456789012345678901234567890");

    private final JsonNode document;
    private final Random random;
    private final double density;

    FuzzValues(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
        this.density = random.nextInt(1, 4) * 0.3;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A value that has nothing to do with what was asked for. */
    JsonNode odd() {
        return chance(0.5) ? NODES.stringNode(oneOf(ODD_TEXTS)) : JSON.readTree(oneOf(ODD_JSON));
    }

    /** A value that {@code schema} admits, as far as a schema says. */
    JsonNode like(String name, JsonNode schema) {
        return like(name, schema, 0);
    }

    private JsonNode like(String name, JsonNode described, int depth) {
        var schema = resolved(described);
        if (schema.path("enum").isArray())
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        if (schema.has("example") && chance(type(schema).equals("object") ? 0.4 : 0.6)) return example(schema);
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" -> NODES.numberNode(whole(schema));
            case "number" -> NODES.numberNode(random.nextInt(1_000_000) / 100.0);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> NODES.stringNode(text(name, schema));
            default -> chance(0.5) ? NODES.objectNode() : NODES.stringNode(text(name, schema));
        };
    }

    JsonNode resolved(JsonNode schema) {
        var here = schema;
        for (int i = 0; i < 20; i++) {
            if (here.has("$ref"))
                here = document.at(here.path("$ref").asString().substring(1));
            else if (!here.path("allOf").isEmpty()) here = here.path("allOf").get(0);
            else if (!here.path("oneOf").isEmpty()) here = here.path("oneOf").get(0);
            else if (!here.path("anyOf").isEmpty()) here = here.path("anyOf").get(0);
            else return here;
        }
        return here;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) return type.asString(schema.has("properties") ? "object" : "");
        for (var each : type) if (!each.asString("").equals("null")) return each.asString("");
        return "null";
    }

    private JsonNode example(JsonNode schema) {
        var example = schema.path("example");
        if (!example.isString()) return example;
        if (example.asString().startsWith("http")) return NODES.stringNode("https://hooks.example.invalid/x");
        return switch (type(schema)) {
            case "integer", "number", "boolean", "array" -> JSON.readTree(example.asString());
            default -> example;
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var made = NODES.objectNode();
        if (depth > 5) return made;
        var required = schema.path("required");
        for (var property : schema.path("properties").properties()) {
            var wanted = false;
            for (var name : required) wanted |= name.asString("").equals(property.getKey());
            if (wanted || chance(0.6))
                made.set(property.getKey(), like(property.getKey(), property.getValue(), depth + 1));
        }
        if (schema.path("additionalProperties").isObject()) {
            made.set("key" + random.nextInt(9), like("value", schema.path("additionalProperties"), depth + 1));
        }
        return made;
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        var made = NODES.arrayNode();
        if (depth > 5) return made;
        for (int i = random.nextInt(4); i > 0; i--) made.add(like(name, schema.path("items"), depth + 1));
        return made;
    }

    private long whole(JsonNode schema) {
        var from = schema.path("minimum").asLong(0);
        var to = schema.path("maximum").asLong(from + 100);
        return from + random.nextLong(Math.max(1, to - from + 1));
    }

    private String text(String name, JsonNode schema) {
        var format = schema.path("format").asString("");
        var word = (name + " " + format).toLowerCase(Locale.ROOT);
        var late =
                word.contains("end") || word.startsWith("to ") || word.contains("dateto") || word.contains("expires");
        if (format.equals("date")) return (late ? "2026-12-1" : "2026-01-1") + random.nextInt(10);
        if (format.equals("date-time") || word.endsWith("at "))
            return late ? "2099-01-01T00:00:00Z" : "2026-01-11T10:30:00Z";
        if (word.contains("email")) return "user-" + random.nextLong(1L << 40) + "@example.com";
        if (word.contains("password")) return "Fuzzed-horse-" + random.nextInt(100);
        if (word.contains("zone")) return "Asia/Kolkata";
        if (word.contains("phone") || word.contains("number")) return "+91984500" + (1000 + random.nextInt(9000));
        if (word.contains("url") || word.contains("link") || word.contains("uri"))
            return "https://hooks.example.invalid/x";
        if (word.contains("time")) return (late ? "17:" : "09:") + (10 + random.nextInt(50));
        if (word.contains("days")) return oneOf(List.of("monday", "friday"));
        if (word.contains("amount") || word.contains("permin")) return "1." + (10 + random.nextInt(90));
        return oneOf(List.of("all", "weekly", "Property", "hinglish", "completed", "x" + random.nextInt(1000)));
    }
}
