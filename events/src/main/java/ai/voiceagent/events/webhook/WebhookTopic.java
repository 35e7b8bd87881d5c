package ai.voiceagent.events.webhook;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a webhook can be told of; the words are those of the payload's {@code event}. */
public enum WebhookTopic {
    CALL_STARTED("call.started"),
    CALL_COMPLETED("call.completed"),
    LEAD_QUALIFIED("lead.qualified"),
    CAMPAIGN_STATUS_CHANGED("campaign.status.changed");

    private final String wire;

    WebhookTopic(String wire) {
        this.wire = wire;
    }

    /** The word that stands for this topic in events and in the API. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
