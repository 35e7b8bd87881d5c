package ai.voiceagent.events.account;

import ai.voiceagent.events.shared.AccountId;
import java.time.Instant;

/** The operator stopped an account: its users and keys are refused until it is reinstated; its history stays. */
public record AccountSuspended(AccountId accountId, String reason, Instant suspendedAt) implements AccountEvent {}
