package ai.voiceagent.projection.lead;

import ai.voiceagent.projection.shared.VersionedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the leads of a batch are in the list of its campaign. */
public record LeadBatchView(
        String leadBatchId, String accountId, String campaignId, List<Placement> placements, long version)
        implements VersionedView {

    /** {@code size} leads of the batch, from the {@code first} on, are in the list from {@code position} on. */
    public record Placement(int first, int size, long position) {

        long end() {
            return position + size;
        }
    }

    static LeadBatchView empty(String leadBatchId) {
        return new LeadBatchView(leadBatchId, "", "", List.of(), NOTHING);
    }

    LeadBatchView at(String account, String campaign, long sequence) {
        return new LeadBatchView(leadBatchId, account, campaign, placements, Math.max(version, sequence));
    }

    LeadBatchView with(Placement placement) {
        var all = new ArrayList<>(placements);
        all.add(placement);
        return new LeadBatchView(leadBatchId, accountId, campaignId, List.copyOf(all), version);
    }

    /** Where the leads from {@code first} on are, if they have a place. */
    Optional<Placement> placement(int first) {
        return placements.stream()
                .filter(placement -> first >= placement.first() && first < placement.first() + placement.size())
                .findFirst();
    }

    /** How long the list of the campaign is at least. */
    public long end() {
        return placements.stream().mapToLong(Placement::end).max().orElse(0);
    }
}
