package ai.voiceagent.integration.payment.stripe;

import ai.voiceagent.integration.payment.PaymentReports;
import ai.voiceagent.integration.payment.SignedBody;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where Stripe reports: the bytes as they came are proven before anything of them is read. */
@RestController
@Tag(name = "Payments")
class StripeCallbackController {

    static final String PATH = "/api/payments/" + StripeGateway.NAME + "/callback";

    private final StripeSettings settings;
    private final PaymentReports reports;
    private final JsonMapper json;
    private final Clock clock;

    StripeCallbackController(StripeSettings settings, PaymentReports reports, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(PATH)
    @SecurityRequirements
    @Operation(
            summary = "Stripe's webhook",
            description =
                    "Proven by Stripe-Signature over time and raw body, within five minutes; repeated without harm. Subscribe "
                            + "it to checkout.session.*, payment_intent.succeeded, payment_intent.payment_failed, "
                            + "payment_intent.canceled, charge.dispute.funds_withdrawn, charge.dispute.funds_reinstated and refund.failed.")
    ApiResponse<Void> accept(
            @RequestHeader(name = StripeSignature.HEADER, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var bytes = SignedBody.of(body);
        var problem = StripeSignature.of(signature == null ? "" : signature)
                .problem(settings.webhookSecrets(), bytes, clock.instant());
        if (problem.isPresent()) throw SignedBody.unproven(problem.get());
        read(bytes).report().ifPresent(reports::accept);
        return ApiResponse.done("Accepted");
    }

    private StripeMessage read(byte[] body) {
        try {
            return new StripeMessage(json.readTree(body));
        } catch (JacksonException e) {
            throw Rejection.validation("body", "JSON", "is not what Stripe sends");
        }
    }
}
