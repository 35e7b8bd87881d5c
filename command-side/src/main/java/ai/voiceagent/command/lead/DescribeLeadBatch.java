package ai.voiceagent.command.lead;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.LeadBatchId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks what became of a batch; refused for another account, as if there were none. */
public record DescribeLeadBatch(@TargetAggregateIdentifier LeadBatchId leadBatchId, AccountId accountId) {}
