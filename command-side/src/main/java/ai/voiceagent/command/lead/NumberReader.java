package ai.voiceagent.command.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers as people write them; one without a country code is read as one of {@code region}, when there is any. */
record NumberReader(@Nullable String region) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern WRITTEN = Pattern.compile("[+\\p{Nd}\\s().\\-/\u00a0\u2010-\u2015\uff0b]{1,40}");
    private static final String NO_NUMBER = "is no phone number";

    /** What a text turned out to be. */
    sealed interface Read {}

    /** A number, as {@code +} and digits. */
    record Number(String e164) implements Read {}

    /** No number, and why. */
    record Nothing(String reason) implements Read {}

    Read read(@Nullable String text) {
        if (text == null || text.isBlank()) return new Nothing("is missing");
        if (!WRITTEN.matcher(text).matches()) return new Nothing(NO_NUMBER);
        try {
            var number = NUMBERS.parse(text, region);
            return switch (NUMBERS.isPossibleNumberWithReason(number)) {
                case IS_POSSIBLE -> new Number(NUMBERS.format(number, PhoneNumberFormat.E164));
                case IS_POSSIBLE_LOCAL_ONLY, TOO_SHORT -> new Nothing("is too short");
                case TOO_LONG -> new Nothing("is too long");
                case INVALID_COUNTRY_CODE -> new Nothing("has an unknown country code");
                case INVALID_LENGTH -> new Nothing("has a length that no number of its country has");
            };
        } catch (NumberParseException unreadable) {
            return new Nothing(
                    switch (unreadable.getErrorType()) {
                        case INVALID_COUNTRY_CODE ->
                            text.strip().startsWith("+") ? "has an unknown country code" : "has no country code";
                        case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> "is too short";
                        case TOO_LONG -> "is too long";
                        case NOT_A_NUMBER -> NO_NUMBER;
                    });
        }
    }
}
