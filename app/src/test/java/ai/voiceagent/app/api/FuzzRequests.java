package ai.voiceagent.app.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes up requests for an operation: some as it is described, most with something wrong about them. The same seed makes the same. */
final class FuzzRequests {

    private final FuzzValues values;
    private final Map<String, List<String>> knownIds;

    FuzzRequests(JsonNode document, long seed, Map<String, List<String>> knownIds) {
        this.values = new FuzzValues(document, new Random(seed));
        this.knownIds = knownIds;
    }

    /** A request, before anybody signs it; {@code body} is null for none. */
    record Made(String method, String path, Map<String, String> headers, byte @Nullable [] body) {

        HttpRequest.Builder to(int port) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            headers.forEach(request::setHeader);
            return request;
        }

        @Override
        public String toString() {
            var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + path + " " + headers + " "
                    + (text.length() > 1_000 ? text.substring(0, 1_000) + "… (" + text.length() + ")" : text);
        }
    }

    Made next(FuzzOperation operation) {
        var careful = values.chance(0.35);
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new LinkedHashMap<String, String>();
        for (var parameter : operation.described().path("parameters")) {
            var name = parameter.path("name").asString();
            var value = parameter(operation, parameter, careful);
            switch (parameter.path("in").asString("")) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "unknown" : value));
                case "query" -> {
                    if (parameter.path("required").asBoolean() ? careful || values.chance(0.9) : values.chance(0.4)) {
                        query.add(encoded(name) + "=" + encoded(value));
                    }
                }
                case "header" -> {
                    if (values.chance(0.4)) headers.put(name, value.replaceAll("[^\\x20-\\x7e]", "?"));
                }
                default -> {}
            }
        }
        var whole = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Made(operation.method(), whole, headers, body(operation, careful, headers));
    }

    private String parameter(FuzzOperation operation, JsonNode parameter, boolean careful) {
        var name = parameter.path("name").asString();
        if (parameter.path("in").asString("").equals("path")) {
            var known = knownIds.getOrDefault(operation.kind(), List.of());
            if (!operation.disturbs() && !known.isEmpty() && values.chance(0.8)) return values.oneOf(known);
            return values.chance(0.5) ? "unknown" : values.oneOf(FuzzValues.ODD_TEXTS);
        }
        if (name.equals("If-Match") && values.chance(0.7)) return values.oneOf(List.of("\"0\"", "\"1\"", "*", "\"7\""));
        var value = careful || values.chance(0.6) ? values.like(name, parameter.path("schema")) : values.odd();
        return value.isString()
                ? value.asString()
                : value.isArray() && !value.isEmpty() ? value.get(0).asString("") : value.toString();
    }

    private byte @Nullable [] body(FuzzOperation operation, boolean careful, Map<String, String> headers) {
        var content = operation.described().at("/requestBody/content");
        if (content.isMissingNode()) return null;
        var type = content.propertyNames().iterator().next();
        var schema = content.path(type).path("schema");
        if (type.startsWith("multipart/")) {
            headers.put("Content-Type", "multipart/form-data; boundary=fuzz");
            return form(values.resolved(schema), careful);
        }
        headers.put("Content-Type", "application/json");
        var body = example(content.path(type))
                .filter(none -> values.chance(0.5))
                .orElseGet(() -> values.like("body", schema));
        if (!careful) {
            if (values.chance(0.05))
                headers.put("Content-Type", values.oneOf(List.of("text/plain", "application/xml", "x")));
            for (int i = 0; i < 2; i++) if (values.chance(0.6)) body = spoiled(body);
            if (values.chance(0.1)) return broken(body.toString());
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the document shows as an example of the whole body. */
    private Optional<JsonNode> example(JsonNode content) {
        if (content.has("example")) return Optional.of(content.path("example").deepCopy());
        return content.path("examples").values().stream()
                .map(example -> example.path("value").deepCopy())
                .findFirst();
    }

    private byte[] broken(String json) {
        return values.oneOf(List.of(
                        "",
                        json.substring(0, json.length() / 2),
                        json + json,
                        json.replaceFirst("\\{\"(\\w+)\":", "{\"$1\":1,\"$1\":"),
                        "[".repeat(2_000),
                        "{\"a\":".repeat(500),
                        "\uFEFF" + json,
                        json.replace('"', '\'')))
                .getBytes(values.chance(0.2) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** The same with one value, somewhere in it, replaced, removed or added. */
    private JsonNode spoiled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var names = List.copyOf(object.propertyNames());
            if (names.isEmpty() || values.chance(0.1)) return object.set("x" + names.size(), values.odd());
            var name = values.oneOf(names);
            if (values.chance(0.15)) object.remove(name);
            else object.set(name, values.chance(0.4) ? spoiled(object.get(name)) : values.odd());
            return object;
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            var place = values.chance(0.5) ? 0 : array.size() - 1;
            return array.set(place, values.chance(0.5) ? spoiled(array.get(place)) : values.odd());
        }
        return values.odd();
    }

    private byte[] form(JsonNode schema, boolean careful) {
        var form = new StringBuilder();
        for (var part : schema.path("properties").properties()) {
            if (values.chance(0.1)) continue;
            var file =
                    values.resolved(part.getValue()).path("format").asString("").equals("binary");
            form.append("--fuzz\r\nContent-Disposition: form-data; name=\"")
                    .append(part.getKey())
                    .append('"');
            if (file) form.append("; filename=\"").append(fileName(careful)).append('"');
            form.append("\r\n\r\n")
                    .append(file ? content() : field(part, careful))
                    .append("\r\n");
        }
        return form.append(values.chance(0.95) ? "--fuzz--\r\n" : "").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String field(Map.Entry<String, JsonNode> part, boolean careful) {
        var value = careful || values.chance(0.6) ? values.like(part.getKey(), part.getValue()) : values.odd();
        return value.isString() ? value.asString() : value.toString();
    }

    private String fileName(boolean careful) {
        var name = careful ? "file.pdf" : values.oneOf(FuzzValues.ODD_TEXTS);
        return name.replaceAll("[\"\r\n]", "_");
    }

    private String content() {
        return values.oneOf(List.of(
                "",
                "%PDF-1.7\n%%EOF\n",
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>\n",
                "started_at,phone_number,duration_seconds\n2026-01-01T00:00:00Z,+919845012345,12\n",
                "a,b\n\"unclosed",
                "\u0000\u0001\u0002",
                "PK\u0003\u0004"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
