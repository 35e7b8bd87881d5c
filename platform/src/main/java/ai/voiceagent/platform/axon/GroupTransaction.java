package ai.voiceagent.platform.axon;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The transaction of one unit of work. Axon ends it, except when an {@link Error} breaks the commit off; it must not stay
 * bound to the thread then, or later groups would join it and be answered without ever being committed.
 */
final class GroupTransaction implements AutoCloseable {

    private final Transaction transaction;
    private boolean mayBeCommitted;
    private boolean ended;

    private GroupTransaction(Transaction transaction) {
        this.transaction = transaction;
    }

    static GroupTransaction begin(TransactionManager transactions, UnitOfWork<?> work) {
        var begun = new GroupTransaction(transactions.startTransaction());
        work.onCommit(done -> begun.commit());
        work.onRollback(done -> begun.rollback());
        return begun;
    }

    /** From here on a failure does not say that nothing was stored. */
    void everythingIsAppended() {
        mayBeCommitted = true;
    }

    boolean mayBeCommitted() {
        return mayBeCommitted;
    }

    private void commit() {
        transaction.commit();
        ended = true;
    }

    private void rollback() {
        ended = true;
        transaction.rollback();
    }

    @Override
    public void close() {
        if (!ended) rollback();
    }
}
