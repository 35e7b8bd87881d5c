package ai.voiceagent.process.shared;

import ai.voiceagent.platform.error.Rejection;
import java.util.List;
import java.util.Optional;

/** Keeps what a process wanted and was refused, so that nothing is lost silently. */
public interface Undone {

    /** Keeps {@code command} under {@code key}; the same key again replaces it. */
    void keep(String key, Object command, Rejection refusal);

    List<UndoneCommand> all();

    Optional<UndoneCommand> find(String key);

    void forget(String key);
}
