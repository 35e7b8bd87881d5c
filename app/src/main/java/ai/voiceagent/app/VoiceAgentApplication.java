package ai.voiceagent.app;

import ai.voiceagent.command.CommandSide;
import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.embedded.events.EmbeddedEvents;
import ai.voiceagent.integration.Integrations;
import ai.voiceagent.platform.PlatformSetup;
import ai.voiceagent.process.Processes;
import ai.voiceagent.projection.Projections;
import ai.voiceagent.query.QuerySide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the product, all roles of it or those that {@code voice.roles} names. */
@SpringBootApplication
@Import({
    PlatformSetup.class,
    EmbeddedStores.class,
    EmbeddedEvents.class,
    CommandSide.class,
    Projections.class,
    QuerySide.class,
    Processes.class,
    Integrations.class
})
public class VoiceAgentApplication {

    public static void main(String[] arguments) {
        var application = new SpringApplication(VoiceAgentApplication.class);
        GivenUpStart.allow(application);
        application.run(arguments);
    }

    /** Writes to the console of whoever started the product; what is printed is in no log. */
    static void print(String text) {
        System.out.println(text);
    }
}
