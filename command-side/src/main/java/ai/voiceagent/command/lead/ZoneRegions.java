package ai.voiceagent.command.lead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The country that a time zone is in: where somebody who writes numbers without a country code is at home. */
final class ZoneRegions {

    private static final Map<String, String> REGIONS = load();

    private ZoneRegions() {}

    static Optional<String> of(String zone) {
        return Optional.ofNullable(REGIONS.get(zone));
    }

    private static Map<String, String> load() {
        try (var table = Objects.requireNonNull(ZoneRegions.class.getResourceAsStream("/zone-regions.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
