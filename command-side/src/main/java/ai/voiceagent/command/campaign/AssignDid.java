package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Lets an incoming campaign answer calls to {@code didNumber} (E.164); whoever sends it holds the claim on that number. Repeating it changes nothing. */
public record AssignDid(
        @TargetAggregateIdentifier CampaignId campaignId,
        AccountId accountId,
        String didNumber,
        @Nullable Long expectedVersion) {}
