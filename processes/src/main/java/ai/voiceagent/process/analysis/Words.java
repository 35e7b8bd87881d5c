package ai.voiceagent.process.analysis;

import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.events.shared.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Brings what was said and what was understood from and into the JSON that events hold, sealed. */
record Words(JsonMapper json) {

    Conversation conversation(Direction direction, String turns) {
        var said = new ArrayList<Conversation.Turn>();
        for (var turn : json.readTree(turns)) {
            var role = turn.path("role").asString("");
            said.add(new Conversation.Turn(
                    role.isEmpty() ? null : role, turn.path("text").asString("")));
        }
        return new Conversation(direction, said);
    }

    /** As a provider's analysis, and beside it who understood it and how sure that is, from 0 to 1. */
    String analysis(CallReading reading) {
        var analysis = json.createObjectNode().put("summary", reading.summary());
        var keywords = analysis.putObject("keywords");
        for (var keyword : CallReading.KEYWORDS) {
            var value = reading.keywords().get(keyword);
            if (value != null) keywords.put(keyword, value);
        }
        if (reading.nextAction() != null) analysis.put("nextAction", reading.nextAction());
        analysis.put(
                "analysedBy", reading.usage().provider() + "/" + reading.usage().model());
        var confidence = analysis.putObject("confidence");
        reading.confidence().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(one -> confidence.put(one.getKey(), BigDecimal.valueOf(one.getValue(), 2)));
        return json.writeValueAsString(analysis);
    }
}
