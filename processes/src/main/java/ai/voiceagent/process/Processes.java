package ai.voiceagent.process;

import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The module's door: what the product does by itself, where this process has that role. */
@Configuration(proxyBeanMethods = false)
@Import(Processes.Reactions.class)
public class Processes {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.PROCESS)
    @ComponentScan(excludeFilters = @Filter(Configuration.class))
    static class Reactions {}
}
