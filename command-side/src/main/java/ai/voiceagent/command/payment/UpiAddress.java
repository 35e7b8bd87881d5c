package ai.voiceagent.command.payment;

import ai.voiceagent.platform.error.Rejection;
import java.util.Locale;
import java.util.regex.Pattern;

/** A UPI address (VPA), {@code name@bank}. */
record UpiAddress(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,254}@[a-z][a-z0-9]{1,63}");

    static UpiAddress of(String text) {
        CardNumbers.refuse("vpa", text);
        var address = text.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(address).matches()) {
            throw Rejection.validation("vpa", "name@bank", "is no UPI address");
        }
        return new UpiAddress(address);
    }

    /** Enough to recognise one's own address by, and no more. */
    String label() {
        return "UPI " + value.substring(0, 2) + "…" + value.substring(value.indexOf('@'));
    }
}
