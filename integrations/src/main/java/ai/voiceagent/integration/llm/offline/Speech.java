package ai.voiceagent.integration.llm.offline;

import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.Conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the lead said, and what we said; a transcript that is one text is taken apart where it names its speakers. */
record Speech(List<String> lead, List<String> ours) {

    private static final Pattern SPEAKER = Pattern.compile(
            "(?im)^\\s*(agent|assistant|bot|ai|system|user|lead|customer|caller|client|human)\\s*:\\s*(.*)$");

    static Speech of(Conversation conversation) {
        var speech = new Speech(new ArrayList<>(), new ArrayList<>());
        for (var turn : conversation.turns()) {
            var named = SPEAKER.matcher(turn.text()).results().toList();
            if (turn.role() != null || named.isEmpty()) {
                speech.add(turn);
            } else {
                named.forEach(line -> speech.add(new Turn(line.group(1), line.group(2))));
            }
        }
        return speech;
    }

    private void add(Turn turn) {
        if (!turn.text().isBlank()) (turn.ours() ? ours : lead).add(turn.text().strip());
    }

    String leadText() {
        return String.join("\n", lead);
    }

    String ourText() {
        return String.join("\n", ours);
    }
}
