package ai.voiceagent.command.imports;

import ai.voiceagent.command.call.Ending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of an imported file, as far as it can be understood; rows count from 1. */
sealed interface Row {

    long number();

    /** A row that tells of a call. */
    record Good(
            long number,
            Instant startedAt,
            String phoneNumber,
            Ending ending,
            @Nullable String disposition) implements Row {}

    /** A row that does not, and why; the reason never repeats what stood there. */
    record Bad(long number, String reason) implements Row {}
}
