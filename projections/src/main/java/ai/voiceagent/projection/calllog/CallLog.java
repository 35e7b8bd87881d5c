package ai.voiceagent.projection.calllog;

import static java.util.stream.Collectors.partitioningBy;

import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.projection.shared.AccountZones;
import ai.voiceagent.projection.shared.Sequenced;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the call log. A call is in it from the moment it started; queued leads are not calls yet. */
@Component
public class CallLog {

    private final CallLogNodes nodes;
    private final AccountZones zones;

    CallLog(CallLogNodes nodes, AccountZones zones) {
        this.nodes = nodes;
        this.zones = zones;
    }

    /** Brings the log up to date with a batch; every value written is absolute, so the batch may come twice. */
    public void write(List<Sequenced<CallEvent>> batch) {
        var waiting = locate(batch);
        if (waiting.isEmpty()) return;
        var tree = new CallLogTree();
        tree.add(nodes.findAll(ids(waiting, Level.CAMPAIGN, Level.YEAR)));
        for (var level : Level.HOLDING_CALLS) {
            tree.add(nodes.findAll(ids(waiting, level)));
            var deeper = waiting.stream()
                    .collect(partitioningBy(item -> tree.leadsDown(item.place().id(level))));
            tree.put(level, deeper.get(false));
            waiting = deeper.get(true);
            if (waiting.isEmpty()) break;
        }
        nodes.save(tree.summed());
    }

    public void clear() {
        nodes.clear();
    }

    private List<Located> locate(List<Sequenced<CallEvent>> batch) {
        Map<String, Sequenced<CallEvent>> latest = new LinkedHashMap<>();
        for (var item : batch) {
            var started = item.event().facts().startedAt() != null;
            if (started) latest.put(item.event().callId().value(), item);
        }
        var located = new ArrayList<Located>(latest.size());
        latest.forEach((callId, item) -> {
            var facts = item.event().facts();
            var call = CallLogEntry.of(callId, facts, item.sequence());
            var zone = zones.of(facts.accountId());
            var campaign = facts.campaignId().value();
            located.add(new Located(Place.of(facts.accountId().value(), campaign, call.startedAt(), zone), call));
        });
        return located;
    }

    private static Set<String> ids(List<Located> calls, Level... levels) {
        return calls.stream()
                .flatMap(item -> Arrays.stream(levels).map(item.place()::id))
                .collect(Collectors.toSet());
    }
}
