package ai.voiceagent.command.bench;

import ai.voiceagent.command.access.AccessGate;
import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.embedded.events.EmbeddedEvents;
import ai.voiceagent.platform.PlatformSetup;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformSetup.class, AccessGate.class, EmbeddedStores.class, EmbeddedEvents.class})
@ComponentScan(
        basePackages = "ai.voiceagent.command",
        excludeFilters = @Filter({RestController.class, Configuration.class}))
class BenchSetup {}
