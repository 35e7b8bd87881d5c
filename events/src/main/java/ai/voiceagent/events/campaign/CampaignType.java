package ai.voiceagent.events.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a campaign takes calls from customers or calls them. */
public enum CampaignType {
    INCOMING,
    OUTGOING;

    /** The word that stands for this value in the API, in events and in ClickHouse. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
