package ai.voiceagent.events.call;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call's disposition means for the customer's business. */
public enum Outcome {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    private static final Set<String> NEGATIVES =
            Set.of("not interested", "wrong number", "do not call", "dnc", "failed qualification", "unsuccessful");

    /**
     * The meaning of {@code disposition}: positive when it is {@code Successful} or one of {@code successful}
     * (letter case does not matter), negative for the known refusals, else neutral, as is none at all.
     */
    public static Outcome of(@Nullable String disposition, Collection<String> successful) {
        if (disposition == null) return NEUTRAL;
        if (disposition.equalsIgnoreCase("Successful") || successful.stream().anyMatch(disposition::equalsIgnoreCase)) {
            return POSITIVE;
        }
        return NEGATIVES.contains(
                        disposition.toLowerCase(Locale.ROOT).replace('-', ' ').strip())
                ? NEGATIVE
                : NEUTRAL;
    }

    /** The word that stands for this outcome in the API, in events and in ClickHouse. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
