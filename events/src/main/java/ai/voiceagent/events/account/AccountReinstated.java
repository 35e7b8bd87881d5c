package ai.voiceagent.events.account;

import ai.voiceagent.events.shared.AccountId;
import java.time.Instant;

/** The operator lifted a suspension. */
public record AccountReinstated(AccountId accountId, Instant reinstatedAt) implements AccountEvent {}
