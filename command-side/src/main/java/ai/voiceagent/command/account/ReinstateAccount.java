package ai.voiceagent.command.account;

import ai.voiceagent.events.shared.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lifts a suspension. Repeating it changes nothing. */
public record ReinstateAccount(@TargetAggregateIdentifier AccountId accountId) {}
