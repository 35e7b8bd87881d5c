package ai.voiceagent.query.call;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.projection.call.CallViews;
import ai.voiceagent.query.calllog.CallLogWalk;
import ai.voiceagent.query.campaign.CampaignQueries;
import ai.voiceagent.query.export.Download;
import ai.voiceagent.query.export.XlsxDocument;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Zones;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes call logs of any length as spreadsheets, some hundred calls at a time in memory. */
@Component
public class CallExport {

    private static final int AT_ONCE = 500;

    private final CallViews calls;
    private final CallLogWalk log;
    private final CampaignQueries campaigns;
    private final Zones zones;

    CallExport(CallViews calls, CallLogWalk log, CampaignQueries campaigns, Zones zones) {
        this.calls = calls;
        this.log = log;
        this.campaigns = campaigns;
        this.zones = zones;
    }

    /** Calls of a campaign on {@code days} in {@code status}, or in any when it is null, latest first. */
    public Download of(String accountId, String campaignId, @Nullable CallStatus status, Days days) {
        campaigns.view(accountId, campaignId);
        var zone = zones.of(accountId);
        return new Download(
                "calls-" + campaignId + ".xlsx", Download.XLSX, out -> write(campaignId, status, days, zone, out));
    }

    private void write(String campaignId, @Nullable CallStatus status, Days days, ZoneId zone, OutputStream out) {
        try (var workbook = new XlsxDocument(out)) {
            var sheet = new CallSheet(workbook, zone);
            var waiting = new ArrayList<String>(AT_ONCE);
            log.each(campaignId, status, days, entry -> {
                waiting.add(entry.callId());
                if (waiting.size() == AT_ONCE) add(waiting, sheet, zone);
            });
            add(waiting, sheet, zone);
        }
    }

    private void add(List<String> ids, CallSheet sheet, ZoneId zone) {
        var views = calls.findAllWithoutWords(ids);
        for (var id : ids) {
            var view = views.get(id);
            if (view != null) sheet.add(CallListed.of(view, zone));
        }
        ids.clear();
    }
}
