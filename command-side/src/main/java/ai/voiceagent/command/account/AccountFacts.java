package ai.voiceagent.command.account;

import ai.voiceagent.events.shared.AccountId;

/** What an account is like at this moment. */
public record AccountFacts(AccountId accountId, String name, String timeZone, boolean suspended) {}
