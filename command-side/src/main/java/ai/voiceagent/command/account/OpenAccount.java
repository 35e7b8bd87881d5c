package ai.voiceagent.command.account;

import ai.voiceagent.events.shared.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a tenant whose days begin in {@code timeZone}, an IANA zone id. Repeating it changes nothing. */
public record OpenAccount(@TargetAggregateIdentifier AccountId accountId, String name, String timeZone) {}
