package ai.voiceagent.command.account;

import ai.voiceagent.events.shared.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks an account what it is like at this moment; changes nothing. */
record DescribeAccount(@TargetAggregateIdentifier AccountId accountId) {}
