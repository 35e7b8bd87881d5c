package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.WalletId;
import org.jspecify.annotations.Nullable;

/** Something other than minutes was paid: a platform fee, training pages, a pitch, a number's rental. {@code campaignId} is absent when it was for none. */
public record UsageCharged(
        WalletId walletId, AccountId accountId, @Nullable CampaignId campaignId, LedgerEntry entry)
        implements LedgerEvent {}
