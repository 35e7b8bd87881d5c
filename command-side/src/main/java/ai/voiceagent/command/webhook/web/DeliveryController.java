package ai.voiceagent.command.webhook.web;

import ai.voiceagent.command.webhook.WebhookDeliveries;
import ai.voiceagent.command.webhook.WebhookTests;
import ai.voiceagent.command.webhook.Webhooks;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import ai.voiceagent.platform.web.Pagination;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/webhooks/{id}")
@Tag(name = "Webhooks")
class DeliveryController {

    /** Which sample to send; the first event that the webhook is told of unless given. */
    record TestRequest(
            @Schema(example = "call.completed") @Nullable WebhookTopic event) {}

    private static final String ATTEMPT = """
            {"success":true,"data":{"messageId":"msg_01JHKQ6Z6T4X2V8N3M5R7S9B1C","event":"call.completed","attempt":1,
            "test":true,"delivered":true,"statusCode":204,"durationMillis":87,"attemptedAt":"2025-01-15T09:15:00Z"},
            "message":"Delivered"}""";

    private final Webhooks webhooks;
    private final WebhookTests tests;
    private final WebhookDeliveries deliveries;
    private final IdempotencyKeys keys;

    DeliveryController(Webhooks webhooks, WebhookTests tests, WebhookDeliveries deliveries, IdempotencyKeys keys) {
        this.webhooks = webhooks;
        this.tests = tests;
        this.deliveries = deliveries;
        this.keys = keys;
    }

    @PostMapping("/test")
    @Operation(
            summary = "Send a test delivery now",
            description =
                    "A sample of the event, with test: true in it, is really sent and signed. The answer says what"
                            + " came of it: a receiver that fails is no error of this request. Redirects are not followed.")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(ATTEMPT)))
    ApiResponse<JsonNode> test(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable TestRequest body) {
        var topic = body == null ? null : body.event();
        var account = new AccountId(caller.accountId());
        var attempt = keys.once(
                caller.accountId(),
                "POST /api/webhooks/" + id + "/test",
                key,
                body,
                "msg_",
                messageId -> tests.send(account, new WebhookId(id), topic, messageId));
        return ApiResponse.of(attempt, attempt.path("delivered").asBoolean() ? "Delivered" : "Not delivered");
    }

    @GetMapping("/deliveries")
    @Operation(
            summary = "What became of the deliveries of a webhook, newest first",
            description =
                    "Every attempt by itself; nextCursor leads to the older ones and is null at the end. The newest"
                            + " thousand or so are kept.")
    ApiResponse<WebhookDeliveries.Listed> deliveries(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Pagination.require(1, limit);
        if (cursor != null && cursor < 0) throw Rejection.validation("cursor", "of an answer", "is no cursor");
        var webhook = webhooks.require(new AccountId(caller.accountId()), new WebhookId(id));
        return ApiResponse.of(deliveries.attempts(webhook, cursor, limit));
    }
}
