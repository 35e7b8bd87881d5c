package ai.voiceagent.projection.calllog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of a campaign's call log. A leaf holds calls, oldest first; any other node holds the sums of its children by their
 * names, which sort by time. A leaf that outgrows {@link #MOST_CALLS} gets children, so a quiet day is one document and a busy
 * one a tree; which of the two depends on the calls alone, not on the order in which they came.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CallLogNode(
        String id,
        String accountId,
        String campaignId,
        Level level,
        @Nullable LocalDate day,
        @Nullable Instant dayStart,
        List<CallLogEntry> calls,
        SortedMap<String, CallSums> children) {

    /** The most calls that a leaf holds, unless they are all of one second. */
    public static final int MOST_CALLS = 200;

    public CallLogNode {
        calls = calls == null ? List.of() : calls;
        children = children == null ? new TreeMap<>() : children;
    }

    /** The key of the node called {@code name} of a campaign; the campaign's own node has no name. */
    public static String id(String campaignId, String name) {
        return name.isEmpty() ? campaignId : campaignId + ":" + name;
    }

    static CallLogNode empty(Place place, Level level) {
        var deep = level.mayHoldCalls();
        return new CallLogNode(
                place.id(level),
                place.accountId(),
                place.campaignId(),
                level,
                deep ? place.day() : null,
                deep ? place.dayStart() : null,
                List.of(),
                new TreeMap<>());
    }

    /** Whether the calls are here, and not further down. */
    public boolean leaf() {
        return level.mayHoldCalls() && children.isEmpty();
    }

    /** What all calls below this node add up to. */
    public CallSums total() {
        var total = CallSums.NONE;
        for (var call : calls) total = total.plus(CallSums.of(call));
        for (var child : children.values()) total = total.plus(child);
        return total;
    }

    boolean overfull() {
        return calls.size() > MOST_CALLS && level != Level.SECOND;
    }

    /** This leaf with {@code news} in it; of two versions of a call the later one stays. */
    CallLogNode with(Collection<CallLogEntry> news) {
        var byId = new HashMap<String, CallLogEntry>();
        for (var call : calls) byId.put(call.callId(), call);
        for (var call : news) byId.merge(call.callId(), call, (a, b) -> a.version() >= b.version() ? a : b);
        var sorted = new ArrayList<>(byId.values());
        sorted.sort(CallLogEntry.BY_START);
        return new CallLogNode(id, accountId, campaignId, level, day, dayStart, sorted, children);
    }

    /** This node with its children's sums, absolute ones, and no calls of its own. */
    CallLogNode with(Map<String, CallSums> sums) {
        var all = new TreeMap<>(children);
        all.putAll(sums);
        return new CallLogNode(id, accountId, campaignId, level, day, dayStart, List.of(), all);
    }
}
