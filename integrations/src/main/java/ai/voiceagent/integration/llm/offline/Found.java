package ai.voiceagent.integration.llm.offline;

import java.util.Optional;
import java.util.function.Function;

/** Something that a rule found, and how sure it is, in percent. */
record Found(String value, int confidence) {

    private static final int SAID_BY_LEAD = 75;
    private static final int SAID_BY_US = 45;

    /** What a rule finds in the lead's own words, or else, and less surely, in ours. */
    static Optional<Found> in(Speech speech, Function<String, Optional<String>> rule) {
        var lead = rule.apply(speech.leadText()).map(value -> new Found(value, SAID_BY_LEAD));
        return lead.isPresent() ? lead : rule.apply(speech.ourText()).map(value -> new Found(value, SAID_BY_US));
    }
}
