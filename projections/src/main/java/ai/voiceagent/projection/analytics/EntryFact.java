package ai.voiceagent.projection.analytics;

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
import ai.voiceagent.platform.clickhouse.RowBatch;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A row of {@code ledger_entries}: a line of a wallet's ledger, on the day of its cause. */
record EntryFact(
        AccountDay day,
        LocalDate postedDay,
        String walletId,
        @Nullable CampaignId campaign,
        LedgerEntry entry) implements Fact {

    static EntryFact of(LedgerEvent event, ZoneId zone) {
        var entry = event.entry();
        return new EntryFact(
                new AccountDay(event.accountId().value(), LocalDate.ofInstant(entry.effectiveAt(), zone)),
                LocalDate.ofInstant(entry.postedAt(), zone),
                event.walletId().value(),
                campaign(event),
                entry);
    }

    private static @Nullable CampaignId campaign(LedgerEvent event) {
        return switch (event) {
            case CallCharged charged -> charged.campaignId();
            case UsageCharged charged -> charged.campaignId();
            case WalletToppedUp topUp -> null;
            case BonusGranted bonus -> null;
            case BonusReversed bonus -> null;
            case WalletAdjusted adjusted -> null;
            case WalletRefunded refunded -> null;
            case TopUpChargedBack disputed -> null;
        };
    }

    static RowBatch rows() {
        return new RowBatch(
                "voice.ledger_entries",
                "account_id",
                "day",
                "entry_id",
                "wallet_id",
                "sequence",
                "kind",
                "category",
                "campaign_id",
                "cause",
                "amount_paise",
                "balance_after_paise",
                "effective_at",
                "posted_at",
                "posted_day",
                "rate_card_version",
                "billable_seconds",
                "hash",
                "version");
    }

    @Override
    public void addTo(RowBatch rows) {
        var charge = entry.charge();
        rows.text(day.accountId())
                .day(day.day())
                .text(entry.entryId())
                .text(walletId)
                .int64(entry.sequence())
                .text(entry.kind().wire())
                .text(entry.category().wire())
                .text(campaign == null ? null : campaign.value())
                .text(entry.cause())
                .int64(entry.amountPaise())
                .int64(entry.balanceAfterPaise())
                .instant(entry.effectiveAt())
                .instant(entry.postedAt())
                .day(postedDay)
                .int32(charge == null ? 0 : charge.rateCardVersion())
                .int32(charge == null ? 0 : charge.billableSeconds())
                .text(entry.hash())
                .int64(entry.sequence())
                .end();
    }
}
