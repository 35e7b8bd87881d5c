package ai.voiceagent.events.imports;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of {@code rows} call records was accepted. {@code fileSha256} is the fingerprint of its bytes. The calls are rated with rate-card
 * versions up to {@code rateCardVersion}, whatever is published later; {@code reservationId} names the funds that wait for them, if any. */
public record ImportStarted(
        ImportId importId,
        AccountId accountId,
        CampaignId campaignId,
        Direction direction,
        String fileName,
        String fileSha256,
        long rows,
        Billing billing,
        int rateCardVersion,
        long estimatePaise,
        @Nullable String reservationId,
        String startedBy,
        Instant startedAt)
        implements ImportEvent {}
