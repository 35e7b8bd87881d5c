package ai.voiceagent.query.call;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.call.CallView;
import ai.voiceagent.projection.call.CallViews;
import ai.voiceagent.projection.calllog.CallLogEntry;
import ai.voiceagent.projection.campaign.CampaignViews;
import ai.voiceagent.query.call.CallShown.CampaignNamed;
import ai.voiceagent.query.calllog.CallLogPages;
import ai.voiceagent.query.campaign.CampaignQueries;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Zones;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds calls. */
@Component
public class CallQueries {

    private final CallViews calls;
    private final CallLogPages log;
    private final CampaignQueries campaigns;
    private final CampaignViews campaignViews;
    private final Zones zones;
    private final RecordingLinks links;

    CallQueries(
            CallViews calls,
            CallLogPages log,
            CampaignQueries campaigns,
            CampaignViews campaignViews,
            Zones zones,
            RecordingLinks links) {
        this.calls = calls;
        this.log = log;
        this.campaigns = campaigns;
        this.campaignViews = campaignViews;
        this.zones = zones;
        this.links = links;
    }

    /** Calls, latest first, and where the page stands. */
    public record Page(List<CallListed> calls, Pagination pagination) {}

    /** Calls of a campaign on {@code days} in {@code status}, or in any when it is null. */
    public Page page(String accountId, String campaignId, @Nullable CallStatus status, Days days, int page, int limit) {
        Pagination.require(page, limit);
        campaigns.view(accountId, campaignId);
        var found = log.find(campaignId, status, days, (page - 1L) * limit, limit);
        var ids = found.calls().stream().map(CallLogEntry::callId).toList();
        var views = calls.findAllWithoutWords(ids);
        var zone = zones.of(accountId);
        var shown = ids.stream()
                .map(views::get)
                .filter(Objects::nonNull)
                .map(view -> CallListed.of(view, zone))
                .toList();
        return new Page(shown, Pagination.of(page, limit, found.total()));
    }

    public CallShown find(String accountId, String callId) {
        return show(view(accountId, callId));
    }

    /** The call as it is stored; refuses one that another account made, as if there were none. */
    CallView view(String accountId, String callId) {
        return calls.find(callId)
                .filter(view -> view.facts().accountId().value().equals(accountId))
                .orElseThrow(() -> Rejection.notFound("call", callId));
    }

    CallShown show(CallView view) {
        var facts = view.facts();
        var campaign = campaignViews
                .find(facts.campaignId().value())
                .map(found ->
                        new CampaignNamed(found.campaignId(), found.profile().name()));
        return CallShown.of(
                view, campaign.orElse(null), zones.of(facts.accountId().value()), links.urlIfAny(view));
    }
}
