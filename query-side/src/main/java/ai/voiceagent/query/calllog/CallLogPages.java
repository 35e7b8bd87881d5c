package ai.voiceagent.query.calllog;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.projection.calllog.CallLogEntry;
import ai.voiceagent.projection.calllog.CallLogNode;
import ai.voiceagent.projection.calllog.CallLogNodes;
import ai.voiceagent.projection.calllog.CallSums;
import ai.voiceagent.query.shared.Days;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a page of calls, latest first, with the exact total under its filters. Sums say what to skip, so a page deep in the log
 * costs as little as the first: a few look-ups by key, one for each level of the log.
 */
@Component
public class CallLogPages {

    private final CallLogNodes nodes;
    private final CallLogDays days;

    CallLogPages(CallLogNodes nodes, CallLogDays days) {
        this.nodes = nodes;
        this.days = days;
    }

    /** The calls of a page, and how many match in all. */
    public record Found(List<CallLogEntry> calls, long total) {}

    /** Calls on {@code days} in {@code status}, or in any when it is null. */
    public Found find(String campaignId, @Nullable CallStatus status, Days days, long offset, int limit) {
        var sums = this.days.of(campaignId, days);
        var window = new Window(offset, limit);
        long total = 0;
        var parts = new ArrayList<Part>();
        for (var day : sums.reversed().entrySet()) {
            var count = count(day.getValue(), status);
            total += count;
            if (count > 0)
                parts.add(new Part.Node(CallLogNode.id(campaignId, day.getKey().toString()), count));
        }
        return new Found(calls(window, parts, status), total);
    }

    private List<CallLogEntry> calls(Window window, List<Part> parts, @Nullable CallStatus status) {
        var inside = window.over(parts);
        while (inside.parts().stream().anyMatch(Part.Node.class::isInstance)) {
            var loaded = nodes.findAll(inside.parts().stream()
                    .filter(Part.Node.class::isInstance)
                    .map(part -> ((Part.Node) part).id())
                    .toList());
            var expanded = new ArrayList<Part>();
            for (var part : inside.parts()) expanded.addAll(expand(part, loaded, status));
            inside = inside.window().over(expanded);
        }
        return inside.parts().stream()
                .flatMap(part -> ((Part.Calls) part).calls().stream())
                .skip(inside.window().offset())
                .limit(inside.window().limit())
                .toList();
    }

    private static List<Part> expand(Part part, Map<String, CallLogNode> loaded, @Nullable CallStatus status) {
        if (!(part instanceof Part.Node wanted)) return List.of(part);
        var node = loaded.get(wanted.id());
        if (node == null) return List.of();
        if (node.leaf()) return List.of(new Part.Calls(matching(node, status)));
        return children(node, status).entrySet().stream()
                .<Part>map(child -> new Part.Node(child.getKey(), child.getValue()))
                .toList();
    }

    /** The calls of a leaf, latest first. */
    static List<CallLogEntry> matching(CallLogNode leaf, @Nullable CallStatus status) {
        return leaf.calls().reversed().stream()
                .filter(call -> status == null || call.status() == status)
                .toList();
    }

    /** The children of a node that have matching calls, latest first, and how many these are. */
    static SequencedMap<String, Long> children(CallLogNode node, @Nullable CallStatus status) {
        var children = new LinkedHashMap<String, Long>();
        node.children().reversed().forEach((name, sums) -> {
            var count = count(sums, status);
            if (count > 0) children.put(CallLogNode.id(node.campaignId(), name), count);
        });
        return children;
    }

    static long count(CallSums sums, @Nullable CallStatus status) {
        return status == null ? sums.calls() : sums.calls(status);
    }

    /** Successive calls of the log, latest first: known by number only, or loaded. */
    private sealed interface Part {

        long count();

        record Node(String id, long count) implements Part {}

        record Calls(List<CallLogEntry> calls) implements Part {
            @Override
            public long count() {
                return calls.size();
            }
        }
    }

    /** Which calls of a list of parts are wanted. */
    private record Window(long offset, long limit) {

        /** The parts that have wanted calls, and the window within these. */
        Inside over(List<Part> parts) {
            var kept = new ArrayList<Part>();
            long skipped = 0;
            long seen = 0;
            for (var part : parts) {
                if (seen + part.count() <= offset) skipped += part.count();
                else if (seen < offset + limit) kept.add(part);
                seen += part.count();
            }
            return new Inside(kept, new Window(offset - skipped, limit));
        }
    }

    private record Inside(List<Part> parts, Window window) {}
}
