package ai.voiceagent.events.account;

import ai.voiceagent.events.shared.AccountId;
import java.time.Instant;

/** A tenant exists. {@code timeZone} is an IANA zone id; it decides where the account's days begin and never changes. */
public record AccountOpened(AccountId accountId, String name, String timeZone, Instant openedAt)
        implements AccountEvent {}
