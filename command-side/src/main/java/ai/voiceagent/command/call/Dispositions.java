package ai.voiceagent.command.call;

import ai.voiceagent.platform.error.Rejection;
import org.jspecify.annotations.Nullable;

/** What a disposition may look like. */
public final class Dispositions {

    /** The longest disposition. */
    public static final int LONGEST = 100;

    private Dispositions() {}

    /** The disposition without surrounding space; refuses one that is missing, too long or not plain text. */
    public static String require(String field, @Nullable String text) {
        var disposition = text == null ? "" : text.strip();
        if (disposition.isEmpty()) throw Rejection.validation(field, "required", "is missing");
        if (disposition.length() > LONGEST) {
            throw Rejection.validation(field, "max " + LONGEST + " characters", "is too long");
        }
        if (!plain(disposition)) throw Rejection.validation(field, "plain text", "must be plain text in one line");
        return disposition;
    }

    /** Whether a text has no control characters and no half of a surrogate pair. */
    public static boolean plain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
