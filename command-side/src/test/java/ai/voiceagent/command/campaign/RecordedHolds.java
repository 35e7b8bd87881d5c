package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Projects of which any may be held but {@code proj_unknown}; knows which ones are. */
final class RecordedHolds implements CampaignProjects {

    private final Map<String, List<Long>> turns = new TreeMap<>();
    private long last;

    @Override
    public Held hold(AccountId accountId, CampaignId campaignId, @Nullable String projectId) {
        if ("proj_unknown".equals(projectId)) throw Rejection.validation("projectId", "existing", "names no project");
        if (projectId == null) return new Held(accountId, campaignId, null, List.of());
        turns.computeIfAbsent(projectId, first -> new ArrayList<>()).add(++last);
        return new Held(accountId, campaignId, projectId, List.of(last));
    }

    @Override
    public Held held(AccountId accountId, CampaignId campaignId, @Nullable String projectId) {
        var held = projectId == null ? List.<Long>of() : List.copyOf(turns.getOrDefault(projectId, List.of()));
        return new Held(accountId, campaignId, projectId, held);
    }

    @Override
    public void letGo(Held held) {
        if (held.projectId() != null)
            turns.getOrDefault(held.projectId(), new ArrayList<>()).removeAll(held.turns());
    }

    /** The projects that are held at this moment. */
    List<String> all() {
        return turns.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
