package ai.voiceagent.events.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of way to pay it is. */
public enum PaymentMethodType {
    UPI,
    CARD;

    /** The word that stands for this type in the API and in events. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
