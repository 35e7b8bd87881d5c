package ai.voiceagent.projection.lead;

import java.util.ArrayList;
import java.util.List;

/** Up to {@link #SIZE} leads of a campaign, in the order in which they came. */
public record LeadPartView(String id, List<LeadEntry> leads) {

    static final int SIZE = 500;

    static String id(String campaignId, long position) {
        return "%s:%07d".formatted(campaignId, position / SIZE);
    }

    /** This part with {@code lead} at {@code position}; setting it again changes nothing. */
    LeadPartView with(long position, LeadEntry lead) {
        var at = (int) (position % SIZE);
        var all = new ArrayList<>(leads);
        if (at < all.size()) all.set(at, lead);
        else all.add(lead);
        return new LeadPartView(id, all);
    }

    LeadEntry at(long position) {
        return leads.get((int) (position % SIZE));
    }
}
