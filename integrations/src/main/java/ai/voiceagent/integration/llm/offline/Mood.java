package ai.voiceagent.integration.llm.offline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How the lead took it, by the words for and against; in English and Hinglish. */
record Mood(boolean refuses, boolean asksToCallBack, boolean wantsToVisit, boolean interested, int balance) {

    private static final Pattern REFUSAL = words(
            "not interested|no thanks|no thank you|wrong number|(?:do not|don't|dont) call"
                    + "|stop calling|remove (?:me|my number)|nahi+n? chahiye|interested nahi+n?|mat (?:karo|karna|kijiye)|galat number");
    private static final Pattern LATER =
            words("call (?:me )?(?:back|later|tomorrow|in the evening)|later|busy|in a meeting|driving"
                    + "|baad mein|kal (?:call|phone)|abhi nahi+n?");
    private static final Pattern VISIT = words(
            "visits?|site visit|(?:ready|want|like|love|happy) to (?:view|see)|(?:see|view) (?:it|the (?:flat|apartment|house|project|property|villa))|come (?:over|and see)"
                    + "|show me|viewing|dekhna|dekhne|book(?:ing)?|token");
    private static final Pattern INTEREST = words(
            "interested|looking for|(?:i|we) (?:(?:also|really) )?want|want to buy|planning to|need an?|would like|chahiye|dhoondh|kharidna|send (?:me )?(?:the )?details");
    private static final Pattern GOOD =
            words("yes|sure|great|good|nice|perfect|lovely|excellent|wonderful|thanks?|thank you|sounds good|interested"
                    + "|haan|ji|accha|achha|badhiya|theek|zaroor|bilkul");
    private static final Pattern BAD = words(
            "no|not|never|bad|expensive|too (?:high|far|small)|angry|annoyed|waste|stop|problem|complain\\w*|nahi+n?|mehnga|bekaar");
    private static final Pattern WHEN =
            words("(?:this|next) (?:weekend|week|saturday|sunday|monday|tuesday|wednesday|thursday|friday)|tomorrow"
                    + "|on (?:saturday|sunday|monday|tuesday|wednesday|thursday|friday)|in the evening|kal|parso");

    static Mood of(Speech speech) {
        var said = speech.leadText();
        var refuses = REFUSAL.matcher(said).find();
        var balance = Math.toIntExact(GOOD.matcher(said).results().count()
                - BAD.matcher(said).results().count()
                - (refuses ? 3 : 0));
        return new Mood(
                refuses,
                LATER.matcher(said).find(),
                VISIT.matcher(said).find(),
                INTEREST.matcher(said).find(),
                balance);
    }

    String sentiment() {
        if (refuses || balance < -1) return "negative";
        return balance > 0 ? "positive" : "neutral";
    }

    String intent() {
        if (refuses) return "Low - does not want it";
        if (wantsToVisit) return "High - wants to see it";
        return interested ? "Medium - is looking" : "Low - shows no interest";
    }

    String qualification() {
        if (refuses) return "not-interested";
        if (wantsToVisit) return "show-project";
        return asksToCallBack ? "callback" : "follow-up";
    }

    String nextAction(Speech speech) {
        var when = when(speech).map(day -> " " + day).orElse("");
        return switch (qualification()) {
            case "not-interested" -> "Make no further calls";
            case "show-project" -> "Schedule a visit" + when;
            case "callback" -> "Call back" + (when.isEmpty() ? " later" : when);
            default -> "Send details and follow up" + when;
        };
    }

    private static Optional<String> when(Speech speech) {
        return WHEN.matcher(speech.leadText())
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(day -> day.toLowerCase(Locale.ROOT));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)\\b(?:" + alternatives + ")\\b");
    }
}
