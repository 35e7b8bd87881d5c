package ai.voiceagent.platform.docs.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One operation of the API as its documentation shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Endpoint(
        String method,
        String path,
        String section,
        String summary,
        @Nullable String description,
        String authentication,
        List<Parameter> parameters,
        @Nullable String requestType,
        @Nullable JsonNode requestExample,
        int status,
        @Nullable JsonNode responseExample,
        List<String> errors) {

    /** What an operation takes beside its body. */
    record Parameter(
            String name,
            String in,
            boolean required,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String description) {}

    static List<Endpoint> all(JsonNode document) {
        var examples = new Examples(document);
        var endpoints = new ArrayList<Endpoint>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> endpoints.add(of(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                examples))));
        return endpoints;
    }

    private static Endpoint of(String method, String path, JsonNode operation, Examples examples) {
        var open = operation.has("security") && operation.path("security").isEmpty();
        var request = operation.at("/requestBody/content");
        var responses = operation.path("responses");
        var success = responses.propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElse("200");
        return new Endpoint(
                method,
                path,
                operation.path("tags").path(0).asString("Other"),
                operation.path("summary").asString(""),
                text(operation.path("description")),
                open ? "none" : "bearer",
                parameters(operation.path("parameters")),
                request.propertyNames().stream().findFirst().orElse(null),
                examples.ofContent(request),
                Integer.parseInt(success),
                examples.ofContent(responses.path(success).path("content")),
                responses.propertyNames().stream()
                        .filter(status -> status.compareTo("400") >= 0)
                        .map(status -> status + " "
                                + responses.path(status).path("description").asString(""))
                        .sorted()
                        .toList());
    }

    private static List<Parameter> parameters(JsonNode given) {
        var parameters = new ArrayList<Parameter>();
        for (var one : given) {
            parameters.add(new Parameter(
                    one.path("name").asString(),
                    one.path("in").asString(),
                    one.path("required").asBoolean(false),
                    text(one.path("description"))));
        }
        return parameters;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }

    boolean under(String... prefixes) {
        for (var prefix : prefixes) if (path.equals(prefix) || path.startsWith(prefix + "/")) return true;
        return false;
    }

    String name() {
        return method + " " + path;
    }
}
