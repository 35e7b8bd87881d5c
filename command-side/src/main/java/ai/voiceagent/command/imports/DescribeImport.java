package ai.voiceagent.command.imports;

import ai.voiceagent.events.shared.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how far an import is, never stale. */
public record DescribeImport(@TargetAggregateIdentifier ImportId importId) {}
