package ai.voiceagent.command.imports;

import ai.voiceagent.events.shared.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes an import whose rows are all done. Repeating it changes nothing. */
public record CompleteImport(@TargetAggregateIdentifier ImportId importId) {}
