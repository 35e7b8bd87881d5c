package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives an account its one wallet. Repeating it changes nothing. */
public record OpenWallet(@TargetAggregateIdentifier WalletId walletId, AccountId accountId) {}
