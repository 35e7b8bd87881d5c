package ai.voiceagent.projection;

import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.platform.axon.ProcessorSpec;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.RebuildableView;
import ai.voiceagent.projection.shared.ViewDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The module's door: the views for whoever reads them, and the projectors that write them. */
@Configuration(proxyBeanMethods = false)
@Import({Projections.Views.class, Projections.Projectors.class})
public class Projections {

    private static final int SEGMENTS = 2;

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
    static class Projectors {

        /** One by one: the list of an account is made of all its campaigns. */
        @Bean
        ProcessorSpec directoryView() {
            return ProcessorSpec.projection(Groups.DIRECTORY, 1);
        }

        /** In order within a campaign, whose log is made of all its calls. */
        @Bean
        ProcessorSpec callView() {
            return ProcessorSpec.projection(Groups.CALLS, SEGMENTS, event -> campaign((CallEvent) event));
        }

        @Bean
        ProcessorSpec walletView() {
            return ProcessorSpec.projection(Groups.WALLETS, SEGMENTS);
        }

        private static Object campaign(CallEvent event) {
            return event.facts().campaignId().value();
        }
    }
}
