package ai.voiceagent.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The settings that the application reads: placeholders, keys of application.yml and names in the sources. */
final class KnownSettings {

    private static final Pattern NAME = Pattern.compile("\\$\\{([\\w.-]+)|\"([A-Z][A-Z0-9_]{3,}|voice\\.[\\w.-]+)\"");

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)|\"(AXON_SERVER|MONGODB_URI|CLICKHOUSE_URL)\"");

    private final Set<String> names = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();

    static KnownSettings of(Path tree) {
        var known = new KnownSettings();
        try (var files = Files.walk(tree)) {
            files.filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> file.toString().matches(".*\\.(java|ya?ml|properties)"))
                    .forEach(known::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** Whether an environment variable of this name reaches the application, by Spring's relaxed binding too. */
    boolean reads(String variable) {
        return names.contains(bare(variable));
    }

    /** The environment variables that the application asks for by their own names. */
    Set<String> variables() {
        return variables;
    }

    private void read(Path file) {
        try {
            var text = Files.readString(file);
            NAME.matcher(text)
                    .results()
                    .forEach(found -> add(found.group(1) != null ? found.group(1) : found.group(2)));
            VARIABLE.matcher(text)
                    .results()
                    .forEach(found -> variables.add(found.group(1) != null ? found.group(1) : found.group(2)));
            if (file.getFileName().toString().matches("application.*\\.ya?ml")) {
                new Yaml().loadAll(text).forEach(document -> keys("", document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keys(String prefix, Object node) {
        if (node instanceof Map<?, ?> members) {
            members.forEach((key, value) -> keys(prefix + "." + key, value));
        } else {
            add(prefix);
        }
    }

    private void add(String name) {
        names.add(bare(name));
    }

    private static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
