package ai.voiceagent.query;

import ai.voiceagent.platform.readback.ReadBackHandler;
import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The module's door: the read API and the answers that command controllers wait for. */
@Configuration(proxyBeanMethods = false)
@Import(QuerySide.Api.class)
public class QuerySide {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.QUERY)
    @ComponentScan(excludeFilters = @Filter(Configuration.class))
    static class Api {

        @Bean
        ReadBackHandler readBackHandler(List<ReadBackSource> sources, JsonMapper json) {
            return new ReadBackHandler(sources, json);
        }
    }
}
