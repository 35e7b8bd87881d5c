package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that a payment came to nothing. A payment that arrives all the same is credited; a failure after it changes nothing. */
public record FailTopUp(@TargetAggregateIdentifier WalletId walletId, String topUpId, String reason) {}
