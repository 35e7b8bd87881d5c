package ai.voiceagent.command.lead;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that the key of a lead is destroyed. Repeating it changes nothing. */
public record EraseLead(@TargetAggregateIdentifier LeadBatchId leadBatchId, AccountId accountId, LeadId leadId) {}
