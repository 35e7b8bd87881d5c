package ai.voiceagent.command.wallet;

import ai.voiceagent.events.wallet.GstStates;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads GST identification numbers: the State, the PAN, which registration of it, a Z, and a check digit. */
final class Gstin {

    /** What a number is that is not {@link #valid}. */
    static final String MISTYPED = "is no GSTIN; see whether it was mistyped";

    private static final Pattern SHAPE = Pattern.compile("\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]");
    private static final int DIGITS = 36;
    private static final int STATE = 2;

    private Gstin() {}

    /** The number as it is kept, however it was typed; empty for none. */
    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }

    static boolean valid(String text) {
        return SHAPE.matcher(text).matches()
                && GstStates.name(state(text)).isPresent()
                && checkDigit(text) == Character.digit(text.charAt(text.length() - 1), DIGITS);
    }

    /** The code of the State that a valid number belongs to. */
    static String state(String gstin) {
        return gstin.substring(0, STATE);
    }

    private static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            var product = Character.digit(text.charAt(i), DIGITS) * (1 + i % 2);
            sum += product / DIGITS + product % DIGITS;
        }
        return (DIGITS - sum % DIGITS) % DIGITS;
    }
}
