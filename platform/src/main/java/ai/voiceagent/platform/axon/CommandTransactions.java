package ai.voiceagent.platform.axon;

import org.axonframework.common.transaction.TransactionManager;

/** The transactions that commands commit in: when such a commit returns, what it did is durable. */
public record CommandTransactions(TransactionManager manager) {}
