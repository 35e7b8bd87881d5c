package ai.voiceagent.command.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Pays for a finished call, whether or not the money is there. Repeating the same {@code callId} changes nothing.
 * {@code reservationId} names an import's reservation to use; a call's own reservation is used without asking. */
public record SettleCall(
        @TargetAggregateIdentifier WalletId walletId,
        CallId callId,
        CampaignId campaignId,
        Direction direction,
        CallCharge charge,
        Instant effectiveAt,
        @Nullable String reservationId) {}
