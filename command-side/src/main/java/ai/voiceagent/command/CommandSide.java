package ai.voiceagent.command;

import ai.voiceagent.command.access.AccessGate;
import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/** The module's door: aggregates wherever commands are sent, the write API where this process has that role. */
@Configuration(proxyBeanMethods = false)
@Import({AccessGate.class, CommandSide.Aggregates.class, CommandSide.Api.class})
public class CommandSide {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole({Role.COMMAND, Role.PROCESS})
    @ComponentScan(
            excludeFilters =
                    @Filter(
                            type = FilterType.ANNOTATION,
                            classes = {RestController.class, Configuration.class}))
    static class Aggregates {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.COMMAND)
    @ComponentScan(
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Api {}
}
