package ai.voiceagent.app.api;

import ai.voiceagent.platform.outbound.HostNames;
import ai.voiceagent.platform.outbound.Outbound;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets webhooks and recordings of a test be on this machine, whatever stores the product runs on. */
@TestConfiguration(proxyBeanMethods = false)
class Loopback {

    @Bean
    @Primary
    Outbound thisMachineToo() {
        return new Outbound(true, HostNames.DNS);
    }
}
