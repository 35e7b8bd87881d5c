package ai.voiceagent.projection.payment;

import ai.voiceagent.events.payment.PaymentMethodType;
import java.time.Instant;

/** A saved payment method, as much of it as may be shown. */
public record SavedMethodView(String methodId, PaymentMethodType type, String label, String gateway, Instant addedAt) {}
