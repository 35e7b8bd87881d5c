package ai.voiceagent.command.imports;

import ai.voiceagent.events.shared.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives an import up; {@code reason} tells people why. An import that has ended stays as it is. */
public record FailImport(@TargetAggregateIdentifier ImportId importId, String reason) {}
