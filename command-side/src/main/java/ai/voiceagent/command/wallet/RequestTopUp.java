package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Announces a payment through {@code gateway}; nothing moves before it is confirmed. Repeating the same {@code topUpId} changes nothing. */
public record RequestTopUp(
        @TargetAggregateIdentifier WalletId walletId,
        String topUpId,
        long amountPaise,
        String gateway,
        @Nullable String paymentMethodId,
        String requestedBy) {}
