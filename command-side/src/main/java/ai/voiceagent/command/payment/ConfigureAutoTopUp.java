package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says when the wallet is to fill itself, and how much that may cost. Repeating it changes nothing. */
record ConfigureAutoTopUp(
        @TargetAggregateIdentifier PaymentProfileId profileId,
        AccountId accountId,
        AutoTopUpSettings settings,
        String configuredBy) {}
