package ai.voiceagent.command.account;

import ai.voiceagent.events.shared.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Stops an account: its users and keys are refused from now on. Repeating it changes nothing. */
public record SuspendAccount(@TargetAggregateIdentifier AccountId accountId, String reason) {}
