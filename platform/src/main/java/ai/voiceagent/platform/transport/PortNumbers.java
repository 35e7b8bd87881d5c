package ai.voiceagent.platform.transport;

import ai.voiceagent.platform.error.Misconfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses what is no port before anything else of the start reads it. */
class PortNumbers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int LAST = 65_535;

    /** What Spring Boot calls having no server. */
    private static final String NO_SERVER = "-1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        require("VOICE_PORT", settings.getProperty("server.port", ""));
        require("VOICE_LOCAL_PORT", settings.getProperty("voice.local-port", ""));
    }

    private static void require(String name, String given) {
        var text = given.strip();
        if (text.isEmpty() || text.equals(NO_SERVER)) return;
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST) return;
        throw new Misconfiguration(name + " is '" + given + "', which is no port: ports are numbers from 1 to " + LAST
                + ", 0 is any that is free");
    }
}
