package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.CommandSide;
import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.embedded.events.EmbeddedEvents;
import ai.voiceagent.integration.Integrations;
import ai.voiceagent.platform.PlatformSetup;
import ai.voiceagent.platform.readback.ReadBackHandler;
import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.platform.security.PlatformSecurity;
import ai.voiceagent.platform.security.Standing;
import ai.voiceagent.platform.web.PlatformWeb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** The command side and the payments on embedded stores and a real port; views answer at once, since there are none. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformSetup.class,
    PlatformWeb.class,
    PlatformSecurity.class,
    EmbeddedStores.class,
    EmbeddedEvents.class,
    CommandSide.class,
    Integrations.class
})
public class PaymentsTestApplication {

    /** The tests' callers have tokens, and are no users of anything. */
    @Bean
    @Primary
    Standing everyToken() {
        return Standing.UNQUESTIONED;
    }

    @Bean
    ReadBackHandler readBackHandler(JsonMapper json) {
        return new ReadBackHandler(List.of(new Immediate("topup"), new Immediate("wallet")), json);
    }

    private record Immediate(String resource) implements ReadBackSource {

        @Override
        public Optional<Object> read(String accountId, String id, long version) {
            return Optional.of(Map.of("id", id, "version", version));
        }
    }
}
