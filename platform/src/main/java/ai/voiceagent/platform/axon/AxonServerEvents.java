package ai.voiceagent.platform.axon;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With Axon Server an append is a transaction of the server's own; there is no database here to have another one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerEvents {

    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    @Bean
    CommandTransactions commandTransactions() {
        return new CommandTransactions(NoTransactionManager.instance());
    }
}
