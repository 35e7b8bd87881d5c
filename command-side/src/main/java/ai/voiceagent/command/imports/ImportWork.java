package ai.voiceagent.command.imports;

import ai.voiceagent.events.shared.ImportId;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The imports that there are to do, for whoever does them; one import must have one worker at a time. */
public interface ImportWork {

    /** The imports that are not finished. */
    List<ImportId> unfinished();

    /** Takes an import for some time, or keeps it; false when another worker has it. */
    boolean take(ImportId importId, String worker, Duration time);

    /**
     * Works an import off to its end, from where the last worker left it, or until {@code goOn}, which is asked after every few
     * hundred rows, says no. Repeating rows that were done has no effect.
     */
    void carryOn(ImportId importId, BooleanSupplier goOn);

    /** Ends an import that cannot go on, and releases its funds. */
    void fail(ImportId importId, String reason);
}
