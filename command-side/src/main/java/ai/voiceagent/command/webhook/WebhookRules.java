package ai.voiceagent.command.webhook;

import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.platform.error.Rejection;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a webhook must be like, apart from where it leads; returns it in its canonical form. */
final class WebhookRules {

    private static final int LONGEST = 500;

    private WebhookRules() {}

    static WebhookSettings checked(WebhookSettings settings) {
        if (settings.topics().isEmpty()) {
            throw Rejection.validation("events", "at least one of " + words(), "names no event");
        }
        var description =
                settings.description() == null ? "" : settings.description().strip();
        if (description.length() > LONGEST) {
            throw Rejection.validation("description", "at most " + LONGEST + " characters", "is too long");
        }
        var topics = Arrays.stream(WebhookTopic.values())
                .filter(settings.topics()::contains)
                .toList();
        return new WebhookSettings(
                settings.url(), topics, description.isEmpty() ? null : description, settings.enabled());
    }

    static String words() {
        return Arrays.stream(WebhookTopic.values()).map(WebhookTopic::wire).collect(Collectors.joining(", "));
    }
}
