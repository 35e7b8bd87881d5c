package ai.voiceagent.events.wallet;

import org.jspecify.annotations.Nullable;

/**
 * Who buys, as tax documents name them; {@code stateCode} is the State or union territory of India's GST that they are in, the
 * first two digits of {@code gstin} for those who are registered.
 */
public record BillingDetails(
        @Nullable String legalName,
        @Nullable String address,
        @Nullable String stateCode,
        @Nullable String gstin) {

    public static final BillingDetails NONE = new BillingDetails(null, null, null, null);
}
