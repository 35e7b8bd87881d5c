package ai.voiceagent.query.webhook.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.EntityTag;
import ai.voiceagent.query.webhook.WebhookQueries;
import ai.voiceagent.query.webhook.WebhookShown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks")
class WebhookQueryController {

    private final WebhookQueries webhooks;

    WebhookQueryController(WebhookQueries webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @Operation(summary = "List the account's webhooks, latest first")
    ApiResponse<WebhookQueries.Page> list(
            Caller caller, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        return ApiResponse.of(webhooks.page(caller.accountId(), page, limit));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A webhook; its ETag is what If-Match of a change may name")
    ApiResponse<WebhookShown> get(Caller caller, @PathVariable String id, HttpServletResponse response) {
        var webhook = webhooks.find(caller.accountId(), id);
        response.setHeader(HttpHeaders.ETAG, EntityTag.of(webhook.version()));
        return ApiResponse.of(webhook);
    }
}
