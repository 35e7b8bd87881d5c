package ai.voiceagent.projection;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import ai.voiceagent.projection.shared.RebuildableView;
import ai.voiceagent.projection.shared.ViewDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The module's door: the views for whoever reads them, and the projectors that write them. */
@Configuration(proxyBeanMethods = false)
@Import({Projections.Views.class, Projections.Projectors.class})
public class Projections {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole({Role.QUERY, Role.PROJECTION})
    @Import(ClickHouse.class)
    @ComponentScan(
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {RebuildableView.class, ViewDatabase.class}))
    static class Views {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.PROJECTION)
    @ComponentScan(
            excludeFilters = {
                @Filter(Configuration.class),
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {RebuildableView.class, ViewDatabase.class})
            })
    static class Projectors {}
}
