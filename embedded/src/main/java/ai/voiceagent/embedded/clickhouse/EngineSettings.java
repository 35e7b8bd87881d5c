package ai.voiceagent.embedded.clickhouse;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.core.env.Environment;

/** How to start the engine. Port and password are chosen anew for each start of the app unless they are given. */
public record EngineSettings(Path library, Path folder, int port, String user, String password, EngineLimits limits) {

    private static final int PASSWORD_BYTES = 24;

    /** Reads {@code voice.clickhouse.*}; refuses with advice when there is no engine for this platform. */
    public static EngineSettings of(Environment environment, Path folder) {
        return new EngineSettings(
                EngineLibrary.find(environment.getProperty("voice.clickhouse.engine", "")),
                folder,
                environment.getProperty("voice.clickhouse.port", Integer.class, 0),
                environment.getProperty("voice.clickhouse.user", "default"),
                given(environment.getProperty("voice.clickhouse.password", "")),
                EngineLimits.of(environment));
    }

    @Override
    public String toString() {
        return folder + " with " + library;
    }

    private static String given(String password) {
        return password.isEmpty() ? randomPassword() : password;
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
