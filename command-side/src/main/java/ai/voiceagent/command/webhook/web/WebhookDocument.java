package ai.voiceagent.command.webhook.web;

import ai.voiceagent.command.webhook.SamplePayloads;
import ai.voiceagent.events.webhook.WebhookTopic;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the OpenAPI document what receivers of webhooks are sent. */
@Component
class WebhookDocument implements GlobalOpenApiCustomizer {

    private static final Instant EXAMPLE = Instant.parse("2025-01-15T09:15:00Z");

    private static final Map<WebhookTopic, String> TRIGGERS = Map.of(
            WebhookTopic.CALL_STARTED, "A call is initiated",
            WebhookTopic.CALL_COMPLETED, "A call ends",
            WebhookTopic.LEAD_QUALIFIED, "A lead is qualified",
            WebhookTopic.CAMPAIGN_STATUS_CHANGED, "The status of a campaign changes");

    @Override
    public void customise(OpenAPI document) {
        for (var topic : WebhookTopic.values()) {
            document.addWebhooks(topic.wire(), new PathItem().post(operation(topic)));
        }
    }

    private static Operation operation(WebhookTopic topic) {
        var payload = new MediaType().schema(new ObjectSchema()).example(SamplePayloads.of(topic, EXAMPLE));
        return new Operation()
                .operationId("webhook-" + topic.wire())
                .summary(TRIGGERS.get(topic))
                .tags(List.of("Webhooks"))
                .security(List.of())
                .addParametersItem(
                        header("webhook-id", "msg_01JHKQ…", "The message; the same however often it is sent"))
                .addParametersItem(header("webhook-timestamp", "1736932500", "When it was sent, in seconds"))
                .addParametersItem(
                        header(
                                "webhook-signature",
                                "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
                                "HMAC-SHA-256 over id, timestamp and body; several, with blanks between, while secrets are rotated"))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", payload)))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("Received; anything else is a failure")));
    }

    private static HeaderParameter header(String name, String example, String description) {
        var header = new HeaderParameter();
        header.name(name).required(true).example(example).description(description);
        return header;
    }
}
