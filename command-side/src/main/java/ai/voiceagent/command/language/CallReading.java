package ai.voiceagent.command.language;

import ai.voiceagent.events.shared.ModelUsage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became clear in a conversation. {@code keywords} has those of {@link #KEYWORDS} that did; {@code confidence} is in percent, of the
 * whole under {@code overall} and of each keyword under its name.
 */
public record CallReading(
        String summary,
        Map<String, String> keywords,
        String sentiment,
        String leadQualification,
        @Nullable String nextAction,
        Map<String, Integer> confidence,
        ModelUsage usage) {

    /** What a reading looks for. */
    public static final List<String> KEYWORDS =
            List.of("budget", "location", "bedrooms", "propertyType", "moveInDate", "intent", "amenities");

    /** The moods that there are. */
    public static final List<String> SENTIMENTS = List.of("positive", "neutral", "negative");

    /** What a lead may turn out to be. */
    public static final List<String> QUALIFICATIONS =
            List.of("show-project", "callback", "not-interested", "follow-up");
}
