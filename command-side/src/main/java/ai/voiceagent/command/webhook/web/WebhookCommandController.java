package ai.voiceagent.command.webhook.web;

import ai.voiceagent.command.webhook.WebhookFacts;
import ai.voiceagent.command.webhook.Webhooks;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.EntityTag;
import ai.voiceagent.platform.web.IdempotencyKeys;
import ai.voiceagent.platform.web.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks")
class WebhookCommandController {

    /** What a rotation is tied to. */
    record Rotation(
            @Schema(example = "24", description = "how long the older secrets sign too: 0 to 168, 24 unless given")
            @Nullable
            Integer overlapHours) {

        Duration overlap() {
            return overlapHours == null ? Webhooks.OVERLAP : Duration.ofHours(overlapHours);
        }
    }

    private static final String SHOWN = """
            {"success":true,"data":{"id":"wh_01JHKQ6Z6T4X2V8N3M5R7S9B1C","url":"https://crm.example.com/webhook",
            "events":["call.completed","lead.qualified"],"description":"Our CRM","enabled":true,
            "secrets":[{"id":"sec_01JHKQ6Z6T4X2V8N3M5R7S9B1C","createdAt":"2025-01-15T09:15:00Z","validUntil":null}],
            "createdAt":"2025-01-15T09:15:00Z","version":0""";

    private static final String WITH_SECRET = SHOWN
            + ",\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"},\"message\":\"Keep the secret: it is not shown again\"}";

    private final Webhooks webhooks;
    private final ReadBack readBack;
    private final IdempotencyKeys keys;
    private final MergePatch patches;

    WebhookCommandController(Webhooks webhooks, ReadBack readBack, IdempotencyKeys keys, MergePatch patches) {
        this.webhooks = webhooks;
        this.readBack = readBack;
        this.keys = keys;
        this.patches = patches;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a webhook",
            description =
                    "The secret is in this answer only; its receiver checks every delivery with it, by the Standard"
                            + " Webhooks rule. 400 when the address leads anywhere but to the public internet.")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(WITH_SECRET)))
    ApiResponse<JsonNode> create(
            Caller caller,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestBody WebhookBody body) {
        var settings = body.settings();
        var created = keys.once(
                caller.accountId(),
                "POST /api/webhooks",
                key,
                body,
                "wh_",
                id -> shown(
                        caller, id, webhooks.create(account(caller), new WebhookId(id), settings, caller.subject())));
        var id = new WebhookId(created.path("id").asString());
        return ApiResponse.of(
                withSecret(created, caller, id, Webhooks.firstSecret(id)), "Keep the secret: it is not shown again");
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a webhook",
            description = "What is left out stays as it is; null clears. If-Match with the ETag refuses to overwrite"
                    + " somebody else's change.")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "200",
            description = "Changed",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(SHOWN + "},\"message\":\"Webhook updated\"}")))
    ApiResponse<JsonNode> update(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WebhookBody.class)))
                    @RequestBody
                    ObjectNode body) {
        var version = webhooks.reconfigure(
                account(caller), new WebhookId(id), EntityTag.expected(ifMatch), webhook -> changed(webhook, body));
        return ApiResponse.of(shown(caller, id, version), "Webhook updated");
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Delete a webhook",
            description =
                    "Nothing is delivered to it any more; its secrets and the log of its deliveries are forgotten.")
    ApiResponse<Map<String, String>> delete(Caller caller, @PathVariable String id) {
        var version = webhooks.delete(account(caller), new WebhookId(id));
        readBack.await("webhook", caller.accountId(), id, version);
        return ApiResponse.of(Map.of("id", id), "Webhook deleted");
    }

    @PostMapping("/{id}/rotate-secret")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Give a webhook a new secret",
            description = "It is in this answer only. Until the overlap ends every delivery carries a signature by the"
                    + " older secrets too, so that a receiver can change over without missing one.")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(WITH_SECRET)))
    ApiResponse<JsonNode> rotate(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Rotation body) {
        var overlap = (body == null ? new Rotation(null) : body).overlap();
        var webhookId = new WebhookId(id);
        var rotated = keys.once(
                caller.accountId(), "POST /api/webhooks/" + id + "/rotate-secret", key, body, "sec_", secretId -> {
                    var version = webhooks.rotate(account(caller), webhookId, secretId, overlap, caller.subject());
                    return ((ObjectNode) shown(caller, id, version)).put("secretId", secretId);
                });
        var secretId = rotated.path("secretId").asString();
        return ApiResponse.of(
                withSecret(rotated, caller, webhookId, secretId), "Keep the secret: it is not shown again");
    }

    private WebhookFacts changed(WebhookFacts webhook, JsonNode patch) {
        var settings =
                patches.apply(WebhookBody.of(webhook), patch, WebhookBody.class).settings();
        return new WebhookFacts(webhook.webhookId(), webhook.accountId(), settings, webhook.version());
    }

    private JsonNode shown(Caller caller, String id, long version) {
        return readBack.await("webhook", caller.accountId(), id, version);
    }

    /** The answer that is remembered for an Idempotency-Key has no secret in it; it is put in on the way out. */
    private JsonNode withSecret(JsonNode answer, Caller caller, WebhookId webhookId, String secretId) {
        if (!(answer instanceof ObjectNode shown)) throw new IllegalStateException("a webhook is shown as an object");
        var secret = webhooks.secret(account(caller), webhookId, secretId)
                .orElseThrow(() -> Rejection.notFound("webhook", webhookId.value()));
        return shown.deepCopy().put("secret", secret);
    }

    private static AccountId account(Caller caller) {
        return new AccountId(caller.accountId());
    }
}
