package ai.voiceagent.integration.llm.offline;

import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.LanguageModels;
import ai.voiceagent.events.shared.ModelUsage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a conversation by rules, and says how sure they are: a rule finds words, it understands nothing. */
final class RuleReading {

    private static final ModelUsage RULES = new ModelUsage(LanguageModels.OFFLINE, "rules-1", 0, 0, 0);
    private static final int LONGEST_QUOTE = 300;
    private static final int MOST_CONFIDENT = 80;

    private final Map<String, String> keywords = new LinkedHashMap<>();
    private final Map<String, Integer> confidence = new LinkedHashMap<>();

    private RuleReading() {}

    static CallReading of(Speech speech) {
        var reading = new RuleReading();
        reading.note("budget", Found.in(speech, PropertyWords::budget));
        reading.note("location", Found.in(speech, PropertyWords::location));
        reading.note("bedrooms", Found.in(speech, PropertyWords::bedrooms));
        reading.note("propertyType", Found.in(speech, PropertyWords::propertyType));
        reading.note("moveInDate", Found.in(speech, PropertyWords::moveInDate));
        reading.note("amenities", Found.in(speech, PropertyWords::amenities));
        var mood = Mood.of(speech);
        if (!speech.lead().isEmpty()) reading.note("intent", Optional.of(new Found(mood.intent(), 60)));
        reading.confidence.put("overall", reading.overall(speech));
        return new CallReading(
                reading.summary(speech, mood),
                Map.copyOf(reading.keywords),
                mood.sentiment(),
                mood.qualification(),
                mood.nextAction(speech),
                Map.copyOf(reading.confidence),
                RULES);
    }

    private void note(String keyword, Optional<Found> found) {
        found.ifPresent(one -> {
            keywords.put(keyword, one.value());
            confidence.put(keyword, one.confidence());
        });
    }

    /** The more was found in the more turns, the surer; never very sure. */
    private int overall(Speech speech) {
        if (speech.lead().isEmpty()) return 5;
        return Math.min(
                MOST_CONFIDENT,
                10 + 8 * keywords.size() + 2 * Math.min(speech.lead().size(), 10));
    }

    private String summary(Speech speech, Mood mood) {
        if (speech.lead().isEmpty()) return "The lead said nothing that was transcribed.";
        var home = part("", "bedrooms", "") + part(keywords.containsKey("bedrooms") ? " " : "", "propertyType", "");
        var sought = (home.isBlank() ? "" : home)
                + part(" in ", "location", "")
                + part(", budget ", "budget", "")
                + part(", to move in ", "moveInDate", "")
                + part(", with ", "amenities", "");
        if (sought.isBlank()) return quote(speech) + " Intent: " + mood.intent() + ".";
        var what = home.isBlank() ? "Looks for a home" : "Looks for: ";
        return what + sought + ". Intent: " + mood.intent() + ".";
    }

    private String part(String before, String keyword, String after) {
        var value = keywords.get(keyword);
        return value == null ? "" : before + value + after;
    }

    private static String quote(Speech speech) {
        var said = String.join(" ", speech.lead()).replaceAll("\\s+", " ");
        return "Lead: “" + (said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE) + "…") + "”";
    }
}
