package ai.voiceagent.command.payment;

import ai.voiceagent.events.shared.PaymentProfileId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Forgets a way to pay. Repeating it finds nothing to forget. */
record RemovePaymentMethod(@TargetAggregateIdentifier PaymentProfileId profileId, String methodId, String removedBy) {}
