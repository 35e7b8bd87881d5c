package ai.voiceagent.command.payment;

import ai.voiceagent.events.shared.PaymentProfileId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets automatic top-ups be paid by this method. Repeating it changes nothing. */
record ChooseDefaultPaymentMethod(
        @TargetAggregateIdentifier PaymentProfileId profileId, String methodId, String chosenBy) {}
