package ai.voiceagent.events.account;

import ai.voiceagent.events.shared.AccountId;

/** Everything that can happen to an account; a {@code switch} over it is exhaustive. */
public sealed interface AccountEvent permits AccountOpened, AccountSuspended, AccountReinstated {
    AccountId accountId();
}
