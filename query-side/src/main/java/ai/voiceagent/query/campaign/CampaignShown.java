package ai.voiceagent.query.campaign;

import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.projection.calllog.CallSums;
import ai.voiceagent.projection.campaign.CampaignView;
import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A campaign and what its calls add up to; a call is successful when its disposition is positive. */
public record CampaignShown(
        String id,
        String name,
        @Nullable String category,
        @Nullable String description,
        CampaignType campaignType,
        CampaignStatus status,
        LocalDate createdDate,
        long totalCalls,
        long successfulCalls,
        String avgDuration,
        @Nullable String allocatedDid,
        CampaignConfig config,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String projectId,
        Instant createdAt,
        long version,
        Raw raw) {

    /** The same in seconds and paise. */
    public record Raw(long connectedCalls, long talkSeconds, long avgTalkSeconds, long spendPaise) {}

    static CampaignShown of(CampaignView view, CallSums calls, ZoneId zone) {
        var profile = view.profile();
        var average = Formats.mean(calls.talkSeconds(), calls.connected());
        return new CampaignShown(
                view.campaignId(),
                profile.name(),
                profile.category(),
                profile.description(),
                view.type(),
                view.status(),
                Formats.day(view.createdAt(), zone),
                calls.calls(),
                calls.positive(),
                Formats.duration(average),
                view.didNumber(),
                view.config(),
                profile.projectId(),
                view.createdAt(),
                view.version(),
                new Raw(calls.connected(), calls.talkSeconds(), average, calls.spendPaise()));
    }
}
