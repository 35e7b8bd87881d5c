package ai.voiceagent.command.imports;

import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.events.shared.ImportId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that the rows after {@code from} up to {@code to} are done; rows that were noted before change nothing. */
public record ProgressImport(
        @TargetAggregateIdentifier ImportId importId,
        long from,
        long to,
        long charged,
        long chargedPaise,
        List<RejectedRow> rejections) {

    public ProgressImport {
        rejections = List.copyOf(rejections);
    }
}
