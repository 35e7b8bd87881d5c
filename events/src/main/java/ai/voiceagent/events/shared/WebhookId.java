package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a webhook, {@code wh_…}. */
public record WebhookId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebhookId {
        Ids.requireText("WebhookId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
