package ai.voiceagent.events.imports;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ImportId;
import java.time.Instant;
import java.util.List;

/** An import did some more rows. The counts are totals up to row {@code processed}; {@code rejections} are only those since the event before. */
public record ImportProgressed(
        ImportId importId,
        AccountId accountId,
        long processed,
        long charged,
        long chargedPaise,
        long rejected,
        List<RejectedRow> rejections,
        Instant progressedAt)
        implements ImportEvent {

    public ImportProgressed {
        rejections = List.copyOf(rejections);
    }
}
