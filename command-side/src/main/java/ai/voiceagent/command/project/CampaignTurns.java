package ai.voiceagent.command.project;

import ai.voiceagent.events.project.CampaignAttached;
import ai.voiceagent.events.project.CampaignDetached;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which campaigns speak from a project, or are about to; each attempt is a turn, so that one that fails takes back only itself. */
final class CampaignTurns {

    private final Map<CampaignId, Map<Long, Instant>> turns = new HashMap<>();
    private long last;

    long next() {
        return last + 1;
    }

    /** Those of {@code asked} that the campaign has. */
    List<Long> had(CampaignId campaign, List<Long> asked) {
        var has = turns.getOrDefault(campaign, Map.of()).keySet();
        return asked.stream().filter(has::contains).distinct().sorted().toList();
    }

    Set<String> campaigns() {
        return turns.keySet().stream().map(CampaignId::value).collect(Collectors.toUnmodifiableSet());
    }

    Map<CampaignId, Map<Long, Instant>> all() {
        return turns.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Map.copyOf(one.getValue())));
    }

    void on(CampaignAttached event) {
        last = event.turn();
        turns.computeIfAbsent(event.campaignId(), first -> new HashMap<>()).put(event.turn(), event.attachedAt());
    }

    void on(CampaignDetached event) {
        turns.computeIfPresent(event.campaignId(), (campaign, has) -> {
            has.keySet().removeAll(new HashSet<>(event.turns()));
            return has.isEmpty() ? null : has;
        });
    }
}
