package ai.voiceagent.platform.docs.web;

import ai.voiceagent.platform.docs.web.Overview.Region;
import ai.voiceagent.platform.error.Misconfiguration;
import java.util.Arrays;
import java.util.List;

/** The addresses of an installation in several places: {@code Mumbai=https://in.example.com,Singapore=https://sg.example.com}. */
record Regions(List<Region> configured) {

    static Regions of(String setting) {
        return new Regions(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Regions::region)
                .toList());
    }

    private static Region region(String part) {
        var equals = part.indexOf('=');
        if (equals < 1 || !part.substring(equals + 1).strip().matches("https?://.+")) {
            throw new Misconfiguration(
                    "VOICE_REGIONS holds '" + part + "', which is not like Mumbai=https://in.example.com");
        }
        return new Region(
                part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }

    /** Those that are configured, or the one at {@code baseUrl}. */
    List<Region> orOnly(String baseUrl) {
        return configured.isEmpty() ? List.of(new Region("Default", baseUrl)) : configured;
    }
}
