package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a wallet what is in it at this moment; changes nothing. */
record DescribeWallet(@TargetAggregateIdentifier WalletId walletId) {}
