package ai.voiceagent.command.payment;

import ai.voiceagent.events.shared.PaymentProfileId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a payment profile what it is like at this moment; changes nothing. */
record DescribePaymentProfile(@TargetAggregateIdentifier PaymentProfileId profileId) {}
