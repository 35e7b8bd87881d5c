package ai.voiceagent.events.shared;

import org.jspecify.annotations.Nullable;

/** The one rule that every id obeys: it is there, and it is not blank. */
public final class Ids {

    private Ids() {}

    /** Returns {@code value}; throws {@link IllegalArgumentException} naming {@code type} when it is missing or blank. */
    public static String requireText(String type, @Nullable String value) {
        if (value == null || value.isBlank()) throw new IllegalArgumentException(type + " must not be blank");
        return value;
    }
}
