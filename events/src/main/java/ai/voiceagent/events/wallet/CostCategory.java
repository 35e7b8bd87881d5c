package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.Direction;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entry is for; the first four are the cost categories of the dashboard, the last is money that buys nothing. */
public enum CostCategory {
    INBOUND_MINUTES,
    OUTBOUND_MINUTES,
    AI_TRAINING,
    INFRASTRUCTURE,
    FUNDS;

    /** The category of a call's minutes. */
    public static CostCategory minutes(Direction direction) {
        return switch (direction) {
            case INBOUND -> INBOUND_MINUTES;
            case OUTBOUND -> OUTBOUND_MINUTES;
        };
    }

    /** The word that stands for this category in the API, in events, postings and ClickHouse. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
