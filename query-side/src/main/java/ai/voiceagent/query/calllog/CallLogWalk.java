package ai.voiceagent.query.calllog;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.projection.calllog.CallLogEntry;
import ai.voiceagent.projection.calllog.CallLogNode;
import ai.voiceagent.projection.calllog.CallLogNodes;
import ai.voiceagent.query.shared.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through all calls of a campaign under a filter, latest first, with some thousands at a time in memory. */
@Component
public class CallLogWalk {

    private static final int DAYS_AT_ONCE = 20;

    private final CallLogNodes nodes;
    private final CallLogDays days;

    CallLogWalk(CallLogNodes nodes, CallLogDays days) {
        this.nodes = nodes;
        this.days = days;
    }

    /** Calls on {@code days} in {@code status}, or in any when it is null. */
    public void each(String campaignId, @Nullable CallStatus status, Days days, Consumer<CallLogEntry> consumer) {
        var found = new ArrayList<String>();
        for (var day : this.days.of(campaignId, days).reversed().entrySet()) {
            if (CallLogPages.count(day.getValue(), status) > 0) found.add(id(campaignId, day));
        }
        for (int from = 0; from < found.size(); from += DAYS_AT_ONCE) {
            walk(found.subList(from, Math.min(from + DAYS_AT_ONCE, found.size())), status, consumer);
        }
    }

    private void walk(List<String> ids, @Nullable CallStatus status, Consumer<CallLogEntry> consumer) {
        var loaded = nodes.findAll(ids);
        for (var id : ids) {
            var node = loaded.get(id);
            if (node == null) continue;
            if (node.leaf()) CallLogPages.matching(node, status).forEach(consumer);
            else walk(List.copyOf(CallLogPages.children(node, status).keySet()), status, consumer);
        }
    }

    private static String id(String campaignId, Map.Entry<LocalDate, ?> day) {
        return CallLogNode.id(campaignId, day.getKey().toString());
    }
}
