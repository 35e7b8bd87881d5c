package ai.voiceagent.command.imports;

import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ImportId;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to import a file; {@code importId} is the same when the wish is repeated. */
public record ImportRequest(
        ImportId importId,
        AccountId accountId,
        CampaignId campaignId,
        String fileName,
        String fileSha256,
        @Nullable String mapping,
        Billing billing,
        String requestedBy) {}
