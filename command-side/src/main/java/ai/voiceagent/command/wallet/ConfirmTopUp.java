package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Credits a payment that the gateway vouches for. Repeating the same {@code topUpId} and payment changes nothing. */
public record ConfirmTopUp(
        @TargetAggregateIdentifier WalletId walletId, String topUpId, long amountPaise, String gatewayPaymentId) {}
