package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CostCategory;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Pays for something other than minutes, if the money is there; what is held under {@code entryId} is used for it. Repeating the same {@code entryId} changes nothing. */
public record ChargeUsage(
        @TargetAggregateIdentifier WalletId walletId,
        String entryId,
        CostCategory category,
        long amountPaise,
        String cause,
        @Nullable CampaignId campaignId,
        Instant effectiveAt) {}
