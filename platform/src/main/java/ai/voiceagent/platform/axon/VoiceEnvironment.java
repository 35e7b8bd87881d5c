package ai.voiceagent.platform.axon;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;

/** Turns the one setting that says where events are kept ({@code AXON_SERVER} or {@code voice.axon-server}) into Axon's own. */
public class VoiceEnvironment implements EnvironmentPostProcessor {

    /** A database that nobody asked for must not appear; the embedded event store brings its own. */
    private static final String SQL_BY_ITSELF =
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var server = server(environment);
        Map<String, Object> settings = new HashMap<>();
        settings.put("axon.axonserver.enabled", String.valueOf(!server.isEmpty()));
        if (!server.isEmpty()) settings.put("axon.axonserver.servers", server);
        settings.put("axon.serializer.general", "jackson3");
        settings.put("axon.serializer.messages", "jackson3");
        settings.put("axon.serializer.events", "jackson3");
        settings.put("axon.timeout.enabled", "false");
        settings.put("spring.autoconfigure.exclude", SQL_BY_ITSELF);
        environment.getPropertySources().addFirst(new MapPropertySource("voice-events", settings));
        environment.getPropertySources().addLast(new MapPropertySource("voice-events-defaults", defaults(server)));
    }

    /** The same address that the rest of the product sees: a blank setting is as good as none. */
    private static String server(PropertyResolver environment) {
        var setting = environment.getProperty("voice.axon-server", "").strip();
        return setting.isEmpty() ? environment.getProperty("AXON_SERVER", "").strip() : setting;
    }

    /**
     * What an installation may set otherwise. The snapshot of a busy wallet may outgrow the 4 MB of gRPC; the server has to be
     * told the same. A question that this process can answer by itself does not go through the server. A lane waits for the
     * server's answer about each aggregate that it does not know, and for the disk when the store is embedded.
     */
    private static Map<String, Object> defaults(String server) {
        return Map.of(
                "voice.commands.lanes",
                server.isEmpty() ? "2" : "12",
                "axon.axonserver.max-message-size",
                String.valueOf(64 << 20),
                "axon.axonserver.shortcut-queries-to-local-handlers",
                "true",
                "axon.axonserver.query-threads",
                "32");
    }
}
