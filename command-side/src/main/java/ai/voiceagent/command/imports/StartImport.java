package ai.voiceagent.command.imports;

import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Accepts a file that was read through and can be paid for. Repeating it changes nothing. */
public record StartImport(
        @TargetAggregateIdentifier ImportId importId,
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
        String startedBy) {}
