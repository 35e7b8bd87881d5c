package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.WebhookSignature;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the sandbox reports how a payment went: the one place from which it can move a balance. */
@RestController
@Tag(name = "Payments")
class SandboxCallbackController {

    static final String PATH = "/api/payments/" + SandboxGateway.NAME + "/callback";

    private static final byte[] NOTHING = {};

    private final SandboxSecret secret;
    private final Commands commands;
    private final JsonMapper json;
    private final Clock clock;

    SandboxCallbackController(SandboxSecret secret, Commands commands, JsonMapper json, Clock clock) {
        this.secret = secret;
        this.commands = commands;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(PATH)
    @SecurityRequirements
    @Operation(summary = "Report how a payment went; signed by the gateway, repeated without harm")
    ApiResponse<Void> accept(
            @RequestHeader(name = WebhookSignature.ID, required = false) @Nullable String id,
            @RequestHeader(name = WebhookSignature.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = WebhookSignature.SIGNATURE, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var bytes = body == null ? NOTHING : body;
        var problem = secret.signature().problem(id, timestamp, signature, bytes, clock.instant());
        if (problem.isPresent()) throw new Rejection(ErrorCode.AUTH_INVALID, problem.get(), Map.of());
        commands.send(read(bytes).command());
        return ApiResponse.done("Accepted");
    }

    private SandboxCallback read(byte[] body) {
        try {
            return json.readValue(body, SandboxCallback.class);
        } catch (JacksonException e) {
            throw Rejection.validation("body", "JSON", "is not what the sandbox sends");
        }
    }
}
