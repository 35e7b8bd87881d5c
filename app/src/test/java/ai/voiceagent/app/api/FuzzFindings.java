package ai.voiceagent.app.api;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges answers: what any answer of the API must be like, whatever the question. */
final class FuzzFindings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat ai\\.voiceagent|org\\.springframework|java\\.lang|com\\.mongodb|DB::|\\bSELECT .* FROM (?!system)");
    private static final Set<String> CODES = codes();

    private final Map<String, List<String>> found = new TreeMap<>();
    private final Map<String, Set<Integer>> seen = new TreeMap<>();

    private static Set<String> codes() {
        var codes = new TreeSet<String>();
        for (var code : ai.voiceagent.platform.error.ErrorCode.values()) codes.add(code.name());
        return codes;
    }

    /** The findings, one of each kind for an operation. */
    List<String> all() {
        return found.values().stream().map(List::getFirst).toList();
    }

    /** Which operations were never answered with a success. */
    List<String> neverSucceeded() {
        return seen.entrySet().stream()
                .filter(operation -> operation.getValue().stream().noneMatch(status -> status < 400))
                .map(Map.Entry::getKey)
                .toList();
    }

    JsonNode judge(FuzzOperation operation, FuzzRequests.Made request, HttpResponse<String> answer, long seed) {
        var status = answer.statusCode();
        seen.computeIfAbsent(operation.name(), name -> new TreeSet<>()).add(status);
        var where = operation.name() + " (seed " + seed + "): ";
        var question = "\n    " + request + "\n    → " + status + " " + shortened(answer.body());
        if (status >= 500) add(operation, "5xx", where + "fails" + question);
        if (!operation.statuses().contains(String.valueOf(status))) {
            add(operation, "undocumented " + status, where + "documents " + operation.statuses() + question);
        }
        if (!answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff")) {
            add(operation, "nosniff", where + "is without X-Content-Type-Options" + question);
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            if (status >= 400) add(operation, "no envelope", where + "refuses with " + type + question);
            return JSON.nullNode();
        }
        if (!answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
            add(operation, "cached", where + "may be cached" + question);
        }
        return body(operation, answer, where, question);
    }

    private JsonNode body(FuzzOperation operation, HttpResponse<String> answer, String where, String question) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException unreadable) {
            add(operation, "no JSON", where + "answers with broken JSON" + question);
            return JSON.nullNode();
        }
        var error = body.path("error");
        var succeeded = answer.statusCode() < 400;
        if (!body.path("success").isBoolean() || body.path("success").asBoolean() != succeeded) {
            add(operation, "no envelope", where + "is not in the envelope" + question);
        } else if (!succeeded) {
            var right = CODES.contains(error.path("code").asString(""))
                    && !error.path("message").asString("").isBlank()
                    && error.path("details").isObject();
            if (!right) add(operation, "no error", where + "is refused without code, message and details" + question);
            if (answer.statusCode() == 400) {
                for (var name : List.of("field", "rule", "problem")) {
                    if (!error.at("/details/" + name).isString())
                        add(operation, "no " + name, where + "names no " + name + question);
                }
            }
            if (INSIDES.matcher(answer.body()).find())
                add(operation, "insides", where + "shows its insides" + question);
        }
        return body;
    }

    private void add(FuzzOperation operation, String kind, String finding) {
        found.computeIfAbsent(operation.name() + " " + kind, key -> new ArrayList<>())
                .add(kind + ": " + finding);
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
