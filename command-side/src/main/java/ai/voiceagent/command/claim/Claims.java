package ai.voiceagent.command.claim;

import java.time.Duration;
import java.util.Optional;

/** Gives each name to at most one owner, durably. A claim is taken before the command that needs it is sent. */
public interface Claims {

    /** The owner of {@code name}: the one that had it, or else {@code owner}, who has it from now on. */
    String claim(String name, String owner);

    /** Who has {@code name}, if anybody. */
    Optional<String> owner(String name);

    /** Gives {@code name} back, when it is {@code owner} who has it. */
    void release(String name, String owner);

    /**
     * Moves {@code name} from an owner who turned out not to need it, when the claim is older than {@code age}: a younger one
     * may belong to a command that is still on its way. True when {@code to} has it now.
     */
    boolean takeOver(String name, String from, String to, Duration age);
}
