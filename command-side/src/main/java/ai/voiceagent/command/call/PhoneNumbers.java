package ai.voiceagent.command.call;

import ai.voiceagent.platform.error.Rejection;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Brings phone numbers into the one form in which they are kept. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    private PhoneNumbers() {}

    /** The number as {@code +} and digits (E.164); empty for anything that is no possible international number. */
    public static Optional<String> e164(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            var number = NUMBERS.parse(text, null);
            if (!NUMBERS.isPossibleNumber(number)) return Optional.empty();
            return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The same, refusing what is no number; the refusal does not repeat what was sent. */
    public static String requireE164(String field, String text) {
        return e164(text)
                .orElseThrow(() -> Rejection.validation(
                        field, "international number", "must be a phone number with + and country code"));
    }
}
