package ai.voiceagent.projection.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead as its campaign's list shows it; {@code phoneNumber} is personal data in the open, or {@code [erased]}. */
public record LeadEntry(
        String leadId,
        String phoneNumber,
        String batch,
        @Nullable String source,
        Instant addedAt) {

    LeadEntry with(String number) {
        return new LeadEntry(leadId, number, batch, source, addedAt);
    }
}
