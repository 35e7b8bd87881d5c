package ai.voiceagent.integration.payment.razorpay;

import ai.voiceagent.platform.error.Rejection;
import java.util.regex.Pattern;

/** A mandate at Razorpay: whose it is and which, written {@code cust_…:token_…}. */
record CustomerToken(String customer, String token) {

    private static final Pattern FORM = Pattern.compile("(cust_[A-Za-z0-9]{1,40}):(token_[A-Za-z0-9]{1,40})");

    static CustomerToken of(String reference) {
        var parts = FORM.matcher(reference);
        if (!parts.matches()) {
            throw Rejection.validation("gatewayToken", "cust_…:token_…", "is no customer and token of Razorpay");
        }
        return new CustomerToken(parts.group(1), parts.group(2));
    }

    String reference() {
        return customer + ":" + token;
    }
}
