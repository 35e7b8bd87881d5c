package ai.voiceagent.process;

import ai.voiceagent.platform.axon.ProcessorSpec;
import ai.voiceagent.platform.role.ConditionalOnRole;
import ai.voiceagent.platform.role.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The module's door: what the product does by itself, where this process has that role; each group at its own pace, none ever replayed.
 * That there are such groups is known to every process, so that whichever starts first notes where they begin.
 */
@Configuration(proxyBeanMethods = false)
@Import({Processes.Reactions.class, Processes.Groups.class})
public class Processes {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.PROCESS)
    @EnableScheduling
    @ComponentScan(excludeFilters = @Filter(Configuration.class))
    static class Reactions {}

    @Configuration(proxyBeanMethods = false)
    static class Groups {

        @Bean
        ProcessorSpec settlementGroup() {
            return ProcessorSpec.process("settlement", 1);
        }

        @Bean
        ProcessorSpec callReservationsGroup() {
            return ProcessorSpec.process("call-reservations", 1);
        }

        @Bean
        ProcessorSpec openReservationsGroup() {
            return ProcessorSpec.toDoList("open-reservations", 1);
        }

        @Bean
        ProcessorSpec recordingsGroup() {
            return ProcessorSpec.toDoList("recordings", 1);
        }

        @Bean
        ProcessorSpec walletBooksGroup() {
            return ProcessorSpec.toDoList("wallet-books", 1);
        }

        /** Automatic top-ups, bonuses and refunds: rare events, so one reader of the stream serves all three. */
        @Bean
        ProcessorSpec paymentsGroup() {
            return ProcessorSpec.process("payments", 1);
        }

        @Bean
        ProcessorSpec callAnalysisGroup() {
            return ProcessorSpec.process("call-analysis", 1);
        }

        @Bean
        ProcessorSpec projectsGroup() {
            return ProcessorSpec.process("projects", 1);
        }
    }
}
