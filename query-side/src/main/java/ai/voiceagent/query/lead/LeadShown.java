package ai.voiceagent.query.lead;

import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.projection.lead.LeadEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead; {@code status} is {@code pending} until it is called, or {@code erased}. */
public record LeadShown(
        @Schema(example = "lead_01JHKQ6Z6T4X2V8N3M5R7S9B1C-00000")
        String id,

        @Schema(example = "+15551234567") String phoneNumber,
        @Schema(example = "pending") String status,
        @Schema(example = "batch123") String batchId,
        @Schema(example = "CRM") @Nullable String source,
        @Schema(example = "2025-01-15T09:15:00Z") Instant createdAt) {

    static LeadShown of(LeadEntry lead) {
        return new LeadShown(
                lead.leadId(),
                lead.phoneNumber(),
                lead.phoneNumber().equals(PersonalData.ERASED) ? "erased" : "pending",
                lead.batch(),
                lead.source(),
                lead.addedAt());
    }
}
