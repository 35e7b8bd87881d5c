package ai.voiceagent.command.payment;

import ai.voiceagent.events.shared.PaymentProfileId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Tells what became of an automatic top-up: paid, or not because of {@code failure}. Repeating it changes nothing. */
public record FinishAutoTopUp(
        @TargetAggregateIdentifier PaymentProfileId profileId,
        String topUpId,
        @Nullable String failure) {}
