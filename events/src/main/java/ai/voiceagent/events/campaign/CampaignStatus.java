package ai.voiceagent.events.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a campaign takes and makes calls at present. */
public enum CampaignStatus {
    ACTIVE,
    PAUSED;

    /** The word that stands for this value in the API, in events and in ClickHouse. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
