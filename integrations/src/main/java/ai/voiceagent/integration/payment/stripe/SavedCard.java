package ai.voiceagent.integration.payment.stripe;

import ai.voiceagent.platform.error.Rejection;
import java.util.regex.Pattern;

/** A card at Stripe and the customer whose it is there, written {@code cus_…:pm_…}. */
record SavedCard(String customer, String method) {

    private static final Pattern METHOD = Pattern.compile("(?:pm|card)_[A-Za-z0-9_]{1,80}");
    private static final Pattern FORM = Pattern.compile("(cus_[A-Za-z0-9_]{1,80}):(" + METHOD.pattern() + ")");

    static SavedCard of(String reference) {
        var parts = FORM.matcher(reference);
        if (!parts.matches()) throw new IllegalStateException("a saved card has a customer and a method");
        return new SavedCard(parts.group(1), parts.group(2));
    }

    /** Refuses what is no payment method's id, so that nothing else gets into an address. */
    static String method(String token) {
        if (METHOD.matcher(token).matches()) return token;
        throw Rejection.validation("gatewayToken", "pm_…", "is no payment method of Stripe");
    }

    String reference() {
        return customer + ":" + method;
    }
}
