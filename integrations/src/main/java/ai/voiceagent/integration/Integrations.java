package ai.voiceagent.integration;

import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The module's door: adapters, with their pages and callbacks, where commands are taken. */
@Configuration(proxyBeanMethods = false)
@Import(Integrations.Payments.class)
public class Integrations {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.COMMAND)
    @EnableScheduling
    @ComponentScan(
            basePackages = "ai.voiceagent.integration.payment",
            excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = Configuration.class))
    static class Payments {}
}
