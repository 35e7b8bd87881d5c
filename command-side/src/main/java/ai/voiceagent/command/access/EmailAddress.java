package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.Rejection;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one form in which it is compared: stripped and in lower case. */
record EmailAddress(String value) {

    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,189}");

    /** Reads what somebody typed; refuses what cannot be an address. */
    static EmailAddress of(String typed) {
        return of("email", typed);
    }

    /** The same, for a request that calls the address {@code field}. */
    static EmailAddress of(String field, String typed) {
        var value = typed.strip().toLowerCase(Locale.ROOT);
        if (FORM.matcher(value).matches()) return new EmailAddress(value);
        throw Rejection.validation(field, "e-mail address", "is no e-mail address");
    }

    /** The name under which this address is claimed. */
    String claim() {
        return "email:" + value;
    }
}
