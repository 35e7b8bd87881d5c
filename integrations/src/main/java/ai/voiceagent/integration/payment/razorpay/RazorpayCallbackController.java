package ai.voiceagent.integration.payment.razorpay;

import ai.voiceagent.integration.payment.HexHmac;
import ai.voiceagent.integration.payment.PaymentReports;
import ai.voiceagent.integration.payment.SignedBody;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where Razorpay reports: the bytes as they came are proven before anything of them is read. */
@RestController
@Tag(name = "Payments")
class RazorpayCallbackController {

    static final String PATH = "/api/payments/" + RazorpayGateway.NAME + "/callback";
    static final String SIGNATURE = "X-Razorpay-Signature";

    private final RazorpaySettings settings;
    private final PaymentReports reports;
    private final JsonMapper json;

    RazorpayCallbackController(RazorpaySettings settings, PaymentReports reports, JsonMapper json) {
        this.settings = settings;
        this.reports = reports;
        this.json = json;
    }

    @PostMapping(PATH)
    @SecurityRequirements
    @Operation(
            summary = "Razorpay's webhook",
            description =
                    "Proven by X-Razorpay-Signature over the raw body; repeated without harm. Subscribe it to payment_link.*, "
                            + "payment.captured, payment.failed, payment.dispute.* and refund.failed.")
    ApiResponse<Void> accept(
            @RequestHeader(name = SIGNATURE, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var bytes = SignedBody.of(body);
        if (signature == null
                || settings.webhookSecrets().stream().noneMatch(secret -> HexHmac.proves(signature, secret, bytes))) {
            throw SignedBody.unproven(SIGNATURE + " does not prove this body");
        }
        read(bytes).report().ifPresent(reports::accept);
        return ApiResponse.done("Accepted");
    }

    private RazorpayMessage read(byte[] body) {
        try {
            return new RazorpayMessage(json.readTree(body));
        } catch (JacksonException e) {
            throw Rejection.validation("body", "JSON", "is not what Razorpay sends");
        }
    }
}
