package ai.voiceagent.command.imports;

import java.util.Locale;
import java.util.Map;

/** A column of an imported file, and what its values mean where they mean something else. */
record Column(String name, Map<String, String> values) {

    Column {
        values = Map.copyOf(values);
    }

    Column(String name) {
        this(name, Map.of());
    }

    /** What {@code value} means: its translation (letter case does not matter), or itself. */
    String meaning(String value) {
        var exact = values.get(value);
        if (exact != null) return exact;
        for (var entry : values.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(value)) return entry.getValue();
        }
        return value;
    }

    /** The same for {@code Started At}, {@code started_at} and {@code startedAt}. */
    static String simplified(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
