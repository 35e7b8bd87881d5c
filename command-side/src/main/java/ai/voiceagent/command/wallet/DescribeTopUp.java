package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a wallet about one of its top-ups; changes nothing. */
record DescribeTopUp(@TargetAggregateIdentifier WalletId walletId, String topUpId) {}
