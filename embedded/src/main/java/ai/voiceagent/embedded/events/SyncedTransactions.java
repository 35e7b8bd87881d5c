package ai.voiceagent.embedded.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes a commit survive a power cut: H2 hands each commit to the operating system, and this then waits until the disk has
 * it. Commands commit in groups, so the wait is shared; a transaction inside another one leaves it to the outer.
 */
final class SyncedTransactions implements TransactionManager {

    private final TransactionManager transactions;
    private final Path file;

    SyncedTransactions(TransactionManager transactions, Path file) {
        this.transactions = transactions;
        this.file = file;
    }

    @Override
    public Transaction startTransaction() {
        var outermost = !TransactionSynchronizationManager.isActualTransactionActive();
        var transaction = transactions.startTransaction();
        return outermost ? new Synced(transaction) : transaction;
    }

    private final class Synced implements Transaction {

        private final Transaction transaction;

        private Synced(Transaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public void commit() {
            transaction.commit();
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException("the events of this commit may not be on the disk", e);
            }
        }

        @Override
        public void rollback() {
            transaction.rollback();
        }
    }
}
