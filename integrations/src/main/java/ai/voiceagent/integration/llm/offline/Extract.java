package ai.voiceagent.integration.llm.offline;

import ai.voiceagent.command.language.PitchBrief;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a pitch together from sentences that say most: what people wrote first, then the best of the documents, in their order. */
final class Extract {

    private static final int LONGEST = 900;
    private static final int FROM_DOCUMENTS = 5;
    private static final Pattern STEP = Pattern.compile("(?iu)^\\s*(step\\s*\\d+|\\d+|[-*•])\\s*[:.)-]?\\s*");
    private static final Pattern FIGURES = Pattern.compile("[₹$%]|\\p{Nd}");
    private static final Pattern BENEFITS = Pattern.compile(
            "(?iu)\\b(offer\\w*|free|new|best|ready|near|close to|minutes?|view|amenit\\w+|price|starting|from|"
                    + "spacious|premium|luxur\\w+|garden|pool|gym|parking|metro|school|park|book\\w*|visit|discount|possession)\\b");

    private Extract() {}

    static String of(PitchBrief brief) {
        var chosen = new LinkedHashSet<String>();
        chosen.addAll(sentences(brief.description()));
        chosen.addAll(best(brief));
        chosen.addAll(sentences(brief.notes()));
        chosen.addAll(sentences(brief.callFlow()));
        var pitch = new StringBuilder();
        for (var sentence : chosen) {
            if (pitch.length() + sentence.length() + 1 > LONGEST) continue;
            pitch.append(pitch.isEmpty() ? "" : " ").append(sentence);
        }
        return pitch.isEmpty() ? brief.projectName() : pitch.toString();
    }

    private static List<String> best(PitchBrief brief) {
        var all = new ArrayList<String>();
        for (var document : brief.documents()) all.addAll(sentences(document));
        var best = all.stream()
                .filter(sentence -> sentence.length() >= 25 && sentence.length() <= 240)
                .sorted(Comparator.comparingInt(sentence -> -worth(sentence, brief.projectName())))
                .limit(FROM_DOCUMENTS)
                .toList();
        return all.stream().filter(Set.copyOf(best)::contains).distinct().toList();
    }

    private static int worth(String sentence, String projectName) {
        var worth = sentence.toLowerCase(Locale.ROOT).contains(projectName.toLowerCase(Locale.ROOT)) ? 4 : 0;
        if (FIGURES.matcher(sentence).find()) worth += 2;
        return worth + (int) BENEFITS.matcher(sentence).results().limit(5).count();
    }

    private static List<String> sentences(@Nullable String text) {
        var found = new ArrayList<String>();
        if (text == null) return found;
        for (var line : text.replace("।", "।\n").split("\\R\\s*\\R|(?<=[.!?।:])\\R")) {
            var flat = STEP.matcher(line.strip())
                    .replaceFirst("")
                    .replaceAll("\\s+", " ")
                    .strip();
            var ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(flat);
            for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
                var sentence = flat.substring(from, to).strip();
                if (sentence.codePoints().filter(Character::isLetter).count() >= 3) found.add(closed(sentence));
            }
        }
        return found;
    }

    private static String closed(String sentence) {
        return sentence.matches("(?s).*[.!?।…]$") ? sentence : sentence + ".";
    }
}
