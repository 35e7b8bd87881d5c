package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Saves a way to pay; an account's first one is its default. Repeating the same {@code methodId} changes nothing. */
record AddPaymentMethod(
        @TargetAggregateIdentifier PaymentProfileId profileId,
        AccountId accountId,
        String methodId,
        PaymentMethodType type,
        String label,
        String gateway,
        String addedBy) {}
