package ai.voiceagent.platform.axon;

import java.time.Duration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** With Axon Server an append is a transaction of the server's own; there is no database here to have another one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerEvents {

    private static final String PATIENCE = "voice.axon-server-patience";

    /** Before anything is started, so that whoever reads the log finds a sentence and not a stack trace of retries. */
    @Bean
    static BeanFactoryPostProcessor axonServerAnswers(Environment environment) {
        return beans -> AxonServerPatience.with(environment.getRequiredProperty("axon.axonserver.servers"))
                .await(environment.getProperty(PATIENCE, Duration.class, Duration.ofMinutes(2)));
    }

    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    @Bean
    CommandTransactions commandTransactions() {
        return new CommandTransactions(NoTransactionManager.instance());
    }
}
