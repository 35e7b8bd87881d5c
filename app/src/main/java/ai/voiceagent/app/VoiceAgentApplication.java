package ai.voiceagent.app;

import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.embedded.events.EmbeddedEvents;
import ai.voiceagent.platform.PlatformSetup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the product, all roles of it or those that {@code voice.roles} names. */
@SpringBootApplication
@Import({PlatformSetup.class, EmbeddedStores.class, EmbeddedEvents.class})
public class VoiceAgentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(VoiceAgentApplication.class, arguments);
    }
}
