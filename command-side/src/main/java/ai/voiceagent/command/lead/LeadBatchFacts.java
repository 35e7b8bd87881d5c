package ai.voiceagent.command.lead;

import ai.voiceagent.events.lead.LeadBatchAccepted;

/** What became of a batch. */
public record LeadBatchFacts(LeadBatchAccepted accepted, long version) {}
