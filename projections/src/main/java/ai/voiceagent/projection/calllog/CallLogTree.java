package ai.voiceagent.projection.calllog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The part of the log that a batch of calls touches, from campaigns down to leaves; it is loaded, changed and saved whole. */
final class CallLogTree {

    private final Map<String, CallLogNode> nodes = new HashMap<>();
    private final Map<String, Place> changed = new LinkedHashMap<>();

    void add(Map<String, CallLogNode> loaded) {
        nodes.putAll(loaded);
    }

    /** Whether the calls of this node are further down. */
    boolean leadsDown(String id) {
        var node = nodes.get(id);
        return node != null && !node.leaf();
    }

    /** Puts calls into their leaves, which are at {@code level}. */
    void put(Level level, List<Located> calls) {
        var byLeaf = calls.stream()
                .collect(Collectors.groupingBy(item -> item.place().id(level)));
        byLeaf.forEach((id, items) -> {
            var place = items.getFirst().place();
            var leaf = nodes.getOrDefault(id, CallLogNode.empty(place, level));
            grow(leaf.with(items.stream().map(Located::call).toList()), place);
        });
    }

    /** Carries the sums of everything that changed up to the campaigns, and returns all of it, children before parents. */
    List<CallLogNode> summed() {
        for (var level = Level.SECOND; level != Level.CAMPAIGN; level = level.above()) carryUp(level);
        return changed.keySet().stream()
                .map(nodes::get)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(CallLogNode::level).reversed())
                .toList();
    }

    private void grow(CallLogNode leaf, Place place) {
        keep(leaf, place);
        if (!leaf.overfull()) return;
        var below = leaf.level().below();
        var places = leaf.calls().stream()
                .collect(Collectors.groupingBy(call -> placeOf(leaf, call).name(below)));
        keep(leaf.with(Map.of()), place);
        places.forEach((name, calls) -> {
            var child = placeOf(leaf, calls.getFirst());
            grow(CallLogNode.empty(child, below).with(calls), child);
        });
    }

    private void carryUp(Level level) {
        var byParent = new HashMap<String, Map<String, CallSums>>();
        var places = new HashMap<String, Place>();
        changed.forEach((id, place) -> {
            var node = Objects.requireNonNull(nodes.get(id));
            if (node.level() != level) return;
            var parent = place.id(level.above());
            places.put(parent, place);
            byParent.computeIfAbsent(parent, none -> new HashMap<>()).put(place.name(level), node.total());
        });
        byParent.forEach((id, sums) -> {
            var place = Objects.requireNonNull(places.get(id));
            var parent = nodes.getOrDefault(id, CallLogNode.empty(place, level.above()));
            keep(parent.with(sums), place);
        });
    }

    private void keep(CallLogNode node, Place place) {
        nodes.put(node.id(), node);
        changed.put(node.id(), place);
    }

    private static Place placeOf(CallLogNode leaf, CallLogEntry call) {
        return Place.at(
                leaf.accountId(),
                leaf.campaignId(),
                Objects.requireNonNull(leaf.day()),
                Objects.requireNonNull(leaf.dayStart()),
                call.startedAt());
    }
}
