package ai.voiceagent.query.payment;

import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.projection.payment.PaymentProfileView;
import ai.voiceagent.projection.payment.SavedMethodView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A saved payment method as people may see it. */
public record PaymentMethodShown(
        @Schema(example = "pm_01JZ8QW4T3M5N6P7R8S9V0X1Y2") String id,
        PaymentMethodType type,
        @Schema(example = "UPI as…@okaxis") String label,
        @Schema(example = "razorpay") String gateway,
        boolean isDefault,
        Instant addedAt) {

    static PaymentMethodShown of(SavedMethodView method, PaymentProfileView profile) {
        return new PaymentMethodShown(
                method.methodId(),
                method.type(),
                method.label(),
                method.gateway(),
                method.methodId().equals(profile.defaultMethodId()),
                method.addedAt());
    }
}
