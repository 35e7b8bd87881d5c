package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.WalletId;
import org.jspecify.annotations.Nullable;

/** A call's minutes were paid. {@code reservationId} names the reservation that the charge used, if any; {@code stillHeldPaise} is what it holds after:
 * none for a call's own reservation, the remainder for an import's. */
public record CallCharged(
        WalletId walletId,
        AccountId accountId,
        CallId callId,
        CampaignId campaignId,
        LedgerEntry entry,
        @Nullable String reservationId,
        long stillHeldPaise)
        implements LedgerEvent {}
