package ai.voiceagent.command.imports;

import ai.voiceagent.events.shared.ImportId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The files that are not imported to their end, and who works on each. */
interface ImportFiles {

    /** Notes a file, durably. */
    void add(ImportFile file);

    List<ImportId> all();

    Optional<ImportFile> find(ImportId importId);

    /** Gives a file to {@code owner} for some time, unless somebody else has it; an owner asks again to keep it. */
    boolean lease(ImportId importId, String owner, Duration time);

    void remove(ImportId importId);
}
