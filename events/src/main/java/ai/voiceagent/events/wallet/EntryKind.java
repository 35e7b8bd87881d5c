package ai.voiceagent.events.wallet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an entry is in the ledger. */
public enum EntryKind {
    TOPUP,
    BONUS,
    CALL_CHARGE,
    USAGE_CHARGE,
    ADJUSTMENT,
    REFUND,
    CHARGEBACK;

    /** The word that stands for this kind in the API, in events and in ClickHouse. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
