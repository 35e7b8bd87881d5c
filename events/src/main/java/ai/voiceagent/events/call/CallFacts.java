package ai.voiceagent.events.call;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a call at one moment; every call event carries it whole, so that each alone gives the whole row.
 * {@code startedAt} is absent until the call started and never changes after; {@code charge} is absent until it was rated.
 * {@code providerCallId} is the voice provider's name for the call. */
public record CallFacts(
        AccountId accountId,
        CampaignId campaignId,
        Direction direction,
        CallStatus status,
        @Nullable String providerCallId,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        int talkSeconds,
        @Nullable String disposition,
        Outcome outcome,
        @Nullable CallCharge charge) {

    /** Whether somebody talked. */
    public boolean connected() {
        return talkSeconds > 0;
    }

    /** What the call costs in paise; 0 until it was rated. */
    public long spendPaise() {
        return charge == null ? 0 : charge.amountPaise();
    }
}
