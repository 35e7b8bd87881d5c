package ai.voiceagent.platform.role;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.PropertyResolver;

/** The roles that this process runs, as {@code voice.roles} says. */
public record Roles(Set<Role> active) {

    /** Reads {@code voice.roles}; throws {@link Misconfiguration} naming the words that are no role. */
    public static Roles from(PropertyResolver properties) {
        var words = properties.getProperty("voice.roles", "").strip();
        if (words.isEmpty()) return new Roles(EnumSet.allOf(Role.class));
        return new Roles(Arrays.stream(words.split(","))
                .map(String::strip)
                .map(Roles::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    /** Whether this process runs every role. */
    public boolean complete() {
        return active.size() == Role.values().length;
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Misconfiguration(
                    "voice.roles: '" + word + "' is no role; use any of command, query, projection, process");
        }
    }
}
