package ai.voiceagent.command.ingress;

import ai.voiceagent.platform.error.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings transcripts and analyses into the one JSON text that is sealed, so that the same content is always the same text. */
record SpokenText(JsonMapper json) {

    /** An analysis without content. */
    static final String NOTHING = "{}";

    private static final int MOST_TURNS = 10_000;

    /** Hours of talk; an event has to fit into every event store, sealed, and nobody reads more of one call. */
    private static final int MOST_BYTES = 500_000;

    /** An array of turns {@code {"role","text","atSeconds"}}; a transcript that is one text is one turn without a role. */
    String turns(Fields fields) {
        var turns = json.createArrayNode();
        var given = fields.find("turns");
        if (given.isPresent()) {
            given.filter(JsonNode::isArray)
                    .filter(array -> array.size() <= MOST_TURNS)
                    .orElseThrow(() -> wrong("turns", "array of at most " + MOST_TURNS + " turns"))
                    .forEach(turn -> turns.add(turn(turn)));
        } else {
            fields.longText("text")
                    .ifPresent(text -> turns.add(json.createObjectNode().put("text", text)));
        }
        if (turns.isEmpty()) throw Rejection.validation("turns", "required", "give turns or text");
        return bounded(given.isPresent() ? "turns" : "text", turns);
    }

    private ObjectNode turn(JsonNode given) {
        if (!given.isObject()) throw wrong("turns", "objects {role, text, atSeconds}");
        var fields = new Fields(given);
        var turn = json.createObjectNode();
        fields.optionalText("role").ifPresent(role -> turn.put("role", role));
        turn.put("text", fields.longText("text").orElse(""));
        fields.find("atSeconds").ifPresent(at -> {
            if (!at.isNumber()) throw wrong("turns.atSeconds", "a number");
            turn.set("atSeconds", at);
        });
        return turn;
    }

    /** An object of the summary, the keywords and the actions; refuses an analysis that says nothing at all. */
    String analysis(Fields fields) {
        var analysis = json.createObjectNode();
        text(analysis, fields, "summary");
        fields.find("keywords").ifPresent(keywords -> {
            if (!keywords.isObject()) throw wrong("keywords", "an object of texts");
            analysis.set("keywords", keywords);
        });
        text(analysis, fields, "nextAction");
        text(analysis, fields, "recommendedAction");
        var said = Stream.of("sentiment", "leadQualification", "dispositionType");
        if (analysis.isEmpty() && said.allMatch(name -> fields.find(name).isEmpty())) {
            throw Rejection.validation("summary", "required", "an analysis must say something");
        }
        return bounded("summary", analysis);
    }

    private String bounded(String field, JsonNode content) {
        var text = json.writeValueAsString(content);
        if (text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) return text;
        throw Rejection.validation(field, "max " + MOST_BYTES + " bytes", "is more than can be said in one call");
    }

    private static void text(ObjectNode analysis, Fields fields, String name) {
        fields.longText(name).ifPresent(text -> analysis.put(name, text));
    }

    private static Rejection wrong(String field, String rule) {
        return Rejection.validation(field, rule, "must be " + rule);
    }
}
