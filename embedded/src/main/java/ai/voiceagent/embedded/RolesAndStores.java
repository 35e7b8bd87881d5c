package ai.voiceagent.embedded;

import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.role.Roles;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** A process with a part of the roles must share every store with the processes that have the others; an embedded store is shared with nobody. */
final class RolesAndStores {

    private RolesAndStores() {}

    static void check(Environment environment) {
        if (Roles.from(environment).complete()
                || list(environment, Store::title).isEmpty()) return;
        throw new Misconfiguration(
                "VOICE_ROLES is '" + environment.getProperty("voice.roles") + "', which leaves roles to "
                        + "other processes, but these could not reach what is embedded in this one: "
                        + list(environment, Store::title) + ". Give every process the same "
                        + list(environment, Store::variable)
                        + ", or leave VOICE_ROLES away to run everything in one process.");
    }

    private static String list(Environment environment, Function<Store, String> word) {
        return Arrays.stream(Store.values())
                .filter(store -> store.embedded(environment))
                .map(word)
                .collect(Collectors.joining(", "));
    }
}
