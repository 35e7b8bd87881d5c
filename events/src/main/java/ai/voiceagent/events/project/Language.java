package ai.voiceagent.events.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The languages that the product speaks. */
public enum Language {
    HINGLISH,
    ENGLISH,
    GUJARATI,
    MARATHI,
    KANNADA,
    TAMIL,
    TELUGU,
    BANGLA;

    /** The word that stands for this value in the API and in events. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that people read. */
    public String label() {
        return name().charAt(0) + wire().substring(1);
    }
}
