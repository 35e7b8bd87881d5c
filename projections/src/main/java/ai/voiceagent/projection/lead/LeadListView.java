package ai.voiceagent.projection.lead;

/** How many leads a campaign has been given. */
public record LeadListView(String campaignId, String accountId, long total) {

    LeadListView atLeast(long end) {
        return new LeadListView(campaignId, accountId, Math.max(total, end));
    }
}
