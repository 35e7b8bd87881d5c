package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a campaign, {@code INC…} for incoming and {@code OUT…} for outgoing ones. */
public record CampaignId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CampaignId {
        Ids.requireText("CampaignId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
