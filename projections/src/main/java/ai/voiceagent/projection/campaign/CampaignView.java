package ai.voiceagent.projection.campaign;

import ai.voiceagent.events.campaign.CampaignActivated;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignCreated;
import ai.voiceagent.events.campaign.CampaignDeleted;
import ai.voiceagent.events.campaign.CampaignEvent;
import ai.voiceagent.events.campaign.CampaignPaused;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignReconfigured;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.campaign.DidAssigned;
import ai.voiceagent.events.campaign.DidReleased;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A campaign as it is now; a deleted one stays, because its calls and charges do. */
public record CampaignView(
        String campaignId,
        String accountId,
        CampaignType type,
        CampaignProfile profile,
        CampaignConfig config,
        CampaignStatus status,
        @Nullable String didNumber,
        Instant createdAt,
        @Nullable Instant deletedAt,
        long version)
        implements VersionedView {

    private static final CampaignProfile NAMELESS = new CampaignProfile("", null, null, null);

    static CampaignView empty(String campaignId) {
        return new CampaignView(
                campaignId,
                "",
                CampaignType.INCOMING,
                NAMELESS,
                CampaignConfig.EMPTY,
                CampaignStatus.PAUSED,
                null,
                Instant.EPOCH,
                null,
                NOTHING);
    }

    CampaignView after(CampaignEvent event, long sequence) {
        return switch (event) {
            case CampaignCreated created ->
                new CampaignView(
                        campaignId,
                        created.accountId().value(),
                        created.type(),
                        created.profile(),
                        created.config(),
                        created.status(),
                        null,
                        created.createdAt(),
                        null,
                        sequence);
            case CampaignReconfigured changed ->
                with(changed.profile(), changed.config(), status, didNumber, deletedAt, sequence);
            case CampaignActivated activated ->
                with(profile, config, CampaignStatus.ACTIVE, didNumber, deletedAt, sequence);
            case CampaignPaused paused -> with(profile, config, CampaignStatus.PAUSED, didNumber, deletedAt, sequence);
            case DidAssigned assigned -> with(profile, config, status, assigned.didNumber(), deletedAt, sequence);
            case DidReleased released -> with(profile, config, status, null, deletedAt, sequence);
            case CampaignDeleted deleted -> with(profile, config, status, didNumber, deleted.deletedAt(), sequence);
        };
    }

    private CampaignView with(
            CampaignProfile profile,
            CampaignConfig config,
            CampaignStatus status,
            @Nullable String didNumber,
            @Nullable Instant deletedAt,
            long sequence) {
        return new CampaignView(
                campaignId, accountId, type, profile, config, status, didNumber, createdAt, deletedAt, sequence);
    }
}
