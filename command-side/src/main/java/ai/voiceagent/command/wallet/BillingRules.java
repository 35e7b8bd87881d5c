package ai.voiceagent.command.wallet;

import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.GstStates;
import ai.voiceagent.platform.error.Rejection;
import org.jspecify.annotations.Nullable;

/** What tax documents need to know of a buyer, and how it is written. */
final class BillingRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    private BillingRules() {}

    /** The details as they are kept: without blanks around them, the State read off the GSTIN. */
    static BillingDetails checked(BillingDetails given) {
        var name = text("legalName", given.legalName(), LONGEST_NAME);
        var address = text("address", given.address(), LONGEST_ADDRESS);
        var gstin = gstin(given.gstin());
        var state = state(text("stateCode", given.stateCode(), LONGEST_NAME), gstin);
        if (gstin != null && name == null) throw required("legalName", "is on the documents of whoever has a GSTIN");
        if (state != null && address == null) throw required("address", "is what proves the State");
        return new BillingDetails(name, address, state, gstin);
    }

    private static @Nullable String gstin(@Nullable String given) {
        var text = Gstin.typed(given);
        if (text.isEmpty()) return null;
        if (Gstin.valid(text)) return text;
        throw Rejection.validation("gstin", "GSTIN of 15 characters", Gstin.MISTYPED);
    }

    private static @Nullable String state(@Nullable String given, @Nullable String gstin) {
        if (given != null && GstStates.name(given).isEmpty()) {
            throw Rejection.validation("stateCode", "code of a State in the GST", "must be one such as 27 or 29");
        }
        if (gstin == null) return given;
        var registered = Gstin.state(gstin);
        if (given == null || given.equals(registered)) return registered;
        throw Rejection.validation("stateCode", "the State of the GSTIN", "must be " + registered + " or left out");
    }

    private static @Nullable String text(String field, @Nullable String given, int longest) {
        if (given == null || given.isBlank()) return null;
        var text = given.strip();
        if (text.length() <= longest) return text;
        throw Rejection.validation(field, "at most " + longest + " characters", "is too long");
    }

    private static Rejection required(String field, String why) {
        return Rejection.validation(field, "required", why);
    }
}
