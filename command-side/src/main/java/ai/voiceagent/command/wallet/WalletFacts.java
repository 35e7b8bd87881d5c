package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.AccountId;

/** What is in a wallet at this moment, and what of it can be spent. */
public record WalletFacts(AccountId accountId, long balancePaise, long availablePaise) {}
