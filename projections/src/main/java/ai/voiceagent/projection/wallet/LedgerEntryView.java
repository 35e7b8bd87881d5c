package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.wallet.BonusGranted;
import ai.voiceagent.events.wallet.BonusReversed;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.events.wallet.TopUpChargedBack;
import ai.voiceagent.events.wallet.UsageCharged;
import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.events.wallet.WalletToppedUp;
import org.jspecify.annotations.Nullable;

/** A line of a wallet's ledger with what surrounds it: the campaign that it was for, and why and by whom it was made by hand. */
public record LedgerEntryView(
        String id,
        String walletId,
        String accountId,
        LedgerEntry entry,
        @Nullable String campaignId,
        @Nullable String reason,
        @Nullable String madeBy) {

    /** The key of entry number {@code sequence}; keys sort like sequences. */
    static String id(String walletId, long sequence) {
        return "%s:%012d".formatted(walletId, sequence);
    }

    static LedgerEntryView of(LedgerEvent event) {
        return switch (event) {
            case WalletToppedUp toppedUp -> of(event, null, null, null);
            case BonusGranted granted -> of(event, null, null, null);
            case BonusReversed reversed ->
                of(event, null, reversed.entry().amountPaise() > 0 ? "given again with its money" : null, null);
            case CallCharged charged -> of(event, charged.campaignId(), null, null);
            case UsageCharged charged -> of(event, charged.campaignId(), null, null);
            case WalletAdjusted adjusted -> of(event, null, adjusted.reason(), adjusted.adjustedBy());
            case WalletRefunded refunded -> of(event, null, refunded.reason(), refunded.refundedBy());
            case TopUpChargedBack disputed -> of(event, null, disputed.reason(), null);
        };
    }

    private static LedgerEntryView of(
            LedgerEvent event, @Nullable CampaignId campaign, @Nullable String reason, @Nullable String madeBy) {
        var wallet = event.walletId().value();
        return new LedgerEntryView(
                id(wallet, event.entry().sequence()),
                wallet,
                event.accountId().value(),
                event.entry(),
                campaign == null ? null : campaign.value(),
                reason,
                madeBy);
    }
}
