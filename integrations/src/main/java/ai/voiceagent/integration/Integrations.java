package ai.voiceagent.integration;

import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The module's door: adapters where they are used; their pages and callbacks, and who calls these, where commands are taken. */
@Configuration(proxyBeanMethods = false)
@Import({
    Integrations.Payments.class,
    Integrations.PaymentCallbacks.class,
    Integrations.LanguageModels.class,
    Integrations.Webhooks.class,
    Integrations.Recordings.class
})
public class Integrations {

    private static final String PAYMENTS = "ai.voiceagent.integration.payment";
    private static final String CALLBACKS = ".*(Controller|Notifier)";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole({Role.COMMAND, Role.PROCESS})
    @ComponentScan(
            basePackages = PAYMENTS,
            excludeFilters = {
                @Filter(type = FilterType.ANNOTATION, classes = Configuration.class),
                @Filter(type = FilterType.REGEX, pattern = CALLBACKS)
            })
    static class Payments {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.COMMAND)
    @EnableScheduling
    @ComponentScan(
            basePackages = PAYMENTS,
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = CALLBACKS))
    static class PaymentCallbacks {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole({Role.COMMAND, Role.PROCESS})
    @ComponentScan(
            basePackages = "ai.voiceagent.integration.llm",
            excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = Configuration.class))
    static class LanguageModels {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole({Role.COMMAND, Role.PROCESS})
    @ComponentScan(basePackages = "ai.voiceagent.integration.webhook")
    static class Webhooks {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.PROCESS)
    @ComponentScan(basePackages = "ai.voiceagent.integration.recording")
    static class Recordings {}
}
