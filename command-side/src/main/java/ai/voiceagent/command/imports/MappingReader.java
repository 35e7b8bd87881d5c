package ai.voiceagent.command.imports;

import ai.voiceagent.platform.error.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mapping of an import, {@code {"startedAt":"started_at",…}}; without one the columns must bear the names of the fields. */
final class MappingReader {

    private static final Set<String> FIELDS =
            Set.of("startedAt", "phoneNumber", "durationSeconds", "status", "dispositionType");

    private final JsonMapper json;

    MappingReader(JsonMapper json) {
        this.json = json;
    }

    ColumnMapping read(@Nullable String text, List<String> header) {
        var given = text == null || text.isBlank() ? named(header) : parse(text);
        given.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused(
                            "mapping." + name,
                            "one of " + FIELDS.stream().sorted().toList(),
                            "is no field of a call");
                });
        return new ColumnMapping(
                required(given, "startedAt"),
                required(given, "phoneNumber"),
                required(given, "durationSeconds"),
                column(given, "status"),
                column(given, "dispositionType"));
    }

    /** The mapping of a file whose columns bear the names of the fields, more or less. */
    private JsonNode named(List<String> header) {
        var mapping = json.createObjectNode();
        for (var field : FIELDS) {
            header.stream()
                    .filter(name -> Column.simplified(name).equals(Column.simplified(field)))
                    .findFirst()
                    .ifPresent(name -> mapping.put(field, name));
        }
        return mapping;
    }

    private JsonNode parse(String text) {
        try {
            var tree = json.readTree(text);
            if (tree.isObject()) return tree;
        } catch (JacksonException e) {
            throw refused("mapping", "JSON object", "is no JSON object");
        }
        throw refused("mapping", "JSON object", "is no JSON object");
    }

    private static Column required(JsonNode mapping, String field) {
        var column = column(mapping, field);
        if (column == null) throw refused("mapping." + field, "required", "names no column");
        return column;
    }

    private static @Nullable Column column(JsonNode mapping, String field) {
        var given = mapping.get(field);
        if (given == null || given.isNull()) return null;
        if (given.isString() && !given.stringValue().isBlank())
            return new Column(given.stringValue().strip());
        if (given.isObject() && given.path("column").isString()) {
            return new Column(given.path("column").stringValue().strip(), values(field, given.get("values")));
        }
        throw refused("mapping." + field, "column name or {column, values}", "must name a column");
    }

    private static HashMap<String, String> values(String field, @Nullable JsonNode given) {
        var values = new HashMap<String, String>();
        if (given == null || given.isNull()) return values;
        if (!given.isObject()) throw refused("mapping." + field + ".values", "object of texts", "must be an object");
        for (var entry : given.properties()) {
            if (!entry.getValue().isString()) {
                throw refused("mapping." + field + ".values", "object of texts", "must hold texts only");
            }
            values.put(entry.getKey(), entry.getValue().stringValue());
        }
        return values;
    }

    private static Rejection refused(String field, String rule, String problem) {
        return Rejection.validation(field, rule, problem);
    }
}
