package ai.voiceagent.events.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a wallet that ought to fill itself does not. */
public enum HoldReason {
    NO_PAYMENT_METHOD,
    RUN_AWAY,
    DAILY_CEILING,
    MONTHLY_CEILING;

    /** The word that stands for this reason in the API and in events. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
