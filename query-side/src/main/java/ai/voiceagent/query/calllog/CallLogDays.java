package ai.voiceagent.query.calllog;

import ai.voiceagent.projection.calllog.CallLogNode;
import ai.voiceagent.projection.calllog.CallLogNodes;
import ai.voiceagent.projection.calllog.CallSums;
import ai.voiceagent.query.shared.Days;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a campaign's calls add up to on each day. */
@Component
public class CallLogDays {

    private final CallLogNodes nodes;

    CallLogDays(CallLogNodes nodes) {
        this.nodes = nodes;
    }

    /** The sums of those of {@code days} that had calls, in their order. */
    public SortedMap<LocalDate, CallSums> of(String campaignId, Days days) {
        var sums = new TreeMap<LocalDate, CallSums>();
        var years = nodes.find(campaignId).stream()
                .flatMap(campaign -> campaign.children().keySet().stream())
                .filter(year -> overlaps(Integer.parseInt(year), days))
                .map(year -> CallLogNode.id(campaignId, year))
                .toList();
        nodes.findAll(years)
                .values()
                .forEach(year -> year.children().forEach((name, total) -> {
                    var day = LocalDate.parse(name);
                    if (days.contains(day)) sums.put(day, total);
                }));
        return sums;
    }

    private static boolean overlaps(int year, Days days) {
        return (days.from() == null || year >= days.from().getYear())
                && (days.to() == null || year <= days.to().getYear());
    }
}
