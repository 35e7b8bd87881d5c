package ai.voiceagent.events.wallet;

import org.jspecify.annotations.Nullable;

/** Who supplies the service, as a receipt names them. Without {@code gstin} they are not registered for GST and charge none. */
public record Seller(String name, String address, @Nullable String gstin, String service, String serviceCode) {

    /** Whether receipts are receipt vouchers in the sense of India's GST rules. */
    public boolean registered() {
        return gstin != null;
    }
}
