package ai.voiceagent.command.webhook;

import ai.voiceagent.events.webhook.WebhookTopic;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What receivers are told, by example: the documentation shows it, and a test delivery sends it. */
public final class SamplePayloads {

    private SamplePayloads() {}

    /** The payload of {@code topic} as if it had happened at {@code at}. */
    public static Map<String, Object> of(WebhookTopic topic, Instant at) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("event", topic.wire());
        payload.put("campaignId", "INC001");
        if (topic != WebhookTopic.CAMPAIGN_STATUS_CHANGED) {
            payload.put("callId", "CALL001");
            payload.put("phoneNumber", "+15551234567");
        }
        switch (topic) {
            case CALL_STARTED -> {}
            case CALL_COMPLETED -> {
                payload.put("duration", "5:23");
                payload.put("status", "completed");
                payload.put("transcript", "Full transcript...");
                payload.put("spendInr", BigDecimal.valueOf(726, 2));
            }
            case LEAD_QUALIFIED -> {
                payload.put("qualification", "show-project");
                payload.put("keywords", keywords());
            }
            case CAMPAIGN_STATUS_CHANGED -> {
                payload.put("oldStatus", "active");
                payload.put("newStatus", "paused");
            }
        }
        payload.put("timestamp", at.toString());
        return payload;
    }

    private static Map<String, Object> keywords() {
        var keywords = new LinkedHashMap<String, Object>();
        keywords.put("budget", "$800,000 - $1,000,000");
        keywords.put("location", "Downtown Manhattan");
        return keywords;
    }
}
