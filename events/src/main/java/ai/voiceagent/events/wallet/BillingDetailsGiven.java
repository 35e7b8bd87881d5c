package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/** The account said who its tax documents name from now on; those that were issued stay as they are. */
public record BillingDetailsGiven(
        WalletId walletId, AccountId accountId, BillingDetails details, String givenBy, Instant givenAt)
        implements WalletEvent {}
