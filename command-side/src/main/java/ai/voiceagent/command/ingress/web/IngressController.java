package ai.voiceagent.command.ingress.web;

import ai.voiceagent.command.ingress.Deliveries;
import ai.voiceagent.command.ingress.Delivery;
import ai.voiceagent.command.ingress.IngressSecrets;
import ai.voiceagent.command.ingress.Receipt;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.PublicUrl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ingress")
@Tag(name = "Ingress")
class IngressController {

    private static final byte[] NOTHING = {};

    private final Deliveries deliveries;
    private final IngressSecrets secrets;
    private final PublicUrl address;

    IngressController(Deliveries deliveries, IngressSecrets secrets, PublicUrl address) {
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.address = address;
    }

    @GetMapping
    @Operation(summary = "Where a voice provider reports calls, and the secret that it signs with")
    ApiResponse<Ingress> show(Caller caller) {
        var url = address.of("/api/ingress/events?account=" + caller.accountId());
        return ApiResponse.of(new Ingress(url, secrets.obtain(new AccountId(caller.accountId()))));
    }

    @PostMapping("/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(
            summary = "Report a call: call.started, call.ended, call.transcript, call.recording or call.analyzed",
            description =
                    "Signed as Standard Webhooks say, with the account's secret. A delivery may be repeated and may"
                            + " come in any order; one that is refused is kept in quarantine.")
    ApiResponse<Receipt> accept(
            @RequestHeader(name = "webhook-account", required = false) @Nullable String header,
            @RequestParam(name = "account", required = false) @Nullable String parameter,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var delivery = new Delivery(id, timestamp, signature, body == null ? NOTHING : body);
        return ApiResponse.of(deliveries.accept(header == null ? parameter : header, delivery), "Accepted");
    }

    record Ingress(String url, String secret) {}
}
