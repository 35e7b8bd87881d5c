package ai.voiceagent.command.ratecard;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for all versions of the rate card, never stale; the first question ever creates it. */
record DescribeRateCard(@TargetAggregateIdentifier String rateCardId) {}
