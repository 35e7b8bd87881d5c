package ai.voiceagent.integration.llm.offline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words in which people say which home they look for, in English and Hinglish. */
final class PropertyWords {

    private static final String UNIT = "(?:lakhs?|lacs?|crores?|cr|thousand|million|mn|k|m)\\b";
    private static final String SUM = "(?:(?:₹|rs\\.?|inr|\\$|usd)\\s*\\d+(?:,\\d+)*(?:\\.\\d+)?(?:\\s*" + UNIT
            + ")?|\\d+(?:,\\d+)*(?:\\.\\d+)?\\s*" + UNIT + ")";
    private static final Pattern BUDGET =
            Pattern.compile("(?iu)(?:(?:under|below|around|about|up ?to|within|max(?:imum)?|almost|between)\\s+)?"
                    + "(?:(?:₹|rs\\.?\\s*|\\$)?\\d[\\d,.]*\\s*(?:" + UNIT + ")?\\s*(?:-|–|to|se|and)\\s*)?" + SUM);
    private static final Pattern BEDROOMS = Pattern.compile(
            "(?iu)\\b(\\d(?:\\.5)?|one|two|three|four|five|ek|do|teen|char|paanch)((?:\\s*(?:-|or|to|ya)\\s*)\\d)?\\s*-?(bhk|bed\\s?rooms?)\\b");
    private static final Map<String, String> NUMBERS = Map.of(
            "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "ek", "1", "do", "2", "teen", "3", "char",
            "4", "paanch", "5");
    private static final String PROPER =
            "(?!(?:I|Aap|Main|Mujhe|Hum|Yes|No|Haan|The|My|We|And)\\b)\\p{Lu}[\\p{L}\\p{Nd}]+";
    private static final String NAME = "(" + PROPER + "(?:\\s+" + PROPER + "){0,3})";
    private static final Pattern PLACE = Pattern.compile(
            "(?u)\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Ll]ocation(?:\\s+is)?|[Aa]rea(?:\\s+is)?)\\s+" + NAME);
    private static final Pattern PLACE_AFTER =
            Pattern.compile("(?u)\\b" + NAME + "\\s+(?:mein|me|main|ke\\s+paas|side|area)\\b");
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?iu)(january|february|march|april|may|june|july|august|september|october|november|"
                    + "december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|diwali|bhk|i|aap|main|mujhe|hum|the)\\b.*");
    private static final Pattern MOVE_IN = Pattern.compile(
            "(?iu)\\b(immediately|as soon as possible|asap|right away|ready to move|turant"
                    + "|(?:within|in|after)\\s+(?:the\\s+next\\s+)?(?:\\d+|a|one|two|three|four|six|few)(?:\\s*(?:-|to)\\s*\\d+)?\\s+(?:days?|weeks?|months?|years?)"
                    + "|(?:next|this)\\s+(?:week|month|quarter|year)|\\d+\\s+(?:mahine|hafte|saal)(?:\\s+mein)?|agle\\s+(?:mahine|hafte|saal)"
                    + "|(?:by|before|after)\\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|diwali)(?:\\s+\\d{4})?)\\b");
    private static final Map<String, Pattern> TYPES = words(
            "Penthouse",
            "penthouse",
            "Villa",
            "villas?",
            "Row house",
            "row\\s?houses?",
            "Duplex",
            "duplex",
            "Plot",
            "plots?|land",
            "Studio",
            "studio",
            "Office",
            "office",
            "Shop",
            "shop",
            "House",
            "house|bungalow|makaan|kothi",
            "Apartment",
            "apartments?|flats?");
    private static final Map<String, Pattern> AMENITIES = words(
            "Parking",
            "parking",
            "Gym",
            "gym(?:nasium)?",
            "Pool",
            "(?:swimming\\s+)?pool",
            "Clubhouse",
            "club\\s?house",
            "Garden",
            "garden",
            "Lift",
            "lifts?|elevators?",
            "Security",
            "security",
            "Power backup",
            "power\\s?back\\s?up|generator",
            "Play area",
            "play\\s?(?:area|ground)",
            "Balcony",
            "balcon(?:y|ies)",
            "School",
            "schools?",
            "Metro",
            "metro");

    private PropertyWords() {}

    static Optional<String> budget(String text) {
        return BUDGET.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .findFirst();
    }

    static Optional<String> bedrooms(String text) {
        return BEDROOMS.matcher(text)
                .results()
                .findFirst()
                .map(found -> number(found.group(1)) + (found.group(2) == null ? "" : found.group(2)) + " BHK");
    }

    static Optional<String> location(String text) {
        return Optional.<String>empty().or(() -> place(PLACE, text)).or(() -> place(PLACE_AFTER, text));
    }

    static Optional<String> moveInDate(String text) {
        return MOVE_IN.matcher(text).results().findFirst().map(MatchResult::group);
    }

    static Optional<String> propertyType(String text) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static Optional<String> amenities(String text) {
        var found = AMENITIES.entrySet().stream()
                .filter(amenity -> amenity.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static Optional<String> place(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NO_PLACE.matcher(name).matches())
                .findFirst();
    }

    private static String number(String word) {
        return NUMBERS.getOrDefault(word.toLowerCase(java.util.Locale.ROOT), word);
    }

    private static Map<String, Pattern> words(String... namesAndWords) {
        var patterns = new LinkedHashMap<String, Pattern>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            patterns.put(namesAndWords[i], Pattern.compile("(?iu)\\b(?:" + namesAndWords[i + 1] + ")\\b"));
        }
        return patterns;
    }
}
