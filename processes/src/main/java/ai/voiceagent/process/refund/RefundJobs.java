package ai.voiceagent.process.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The refunds whose money has to go back, durable; those that were sent are kept for finance. */
public interface RefundJobs {

    /** Adds a refund; one that is there already stays as it is. */
    void add(RefundJob job);

    Optional<RefundJob> find(String id);

    /** Everything that is not sent: open or refused. */
    List<RefundJob> unsent();

    /** The open ones whose time has come. */
    List<RefundJob> due(Instant now);

    /** Whether the caller is the one to do it: until {@code until} nobody else is. */
    boolean take(String id, Instant now, Instant until);

    /** It could not be done yet, because of {@code problem}. */
    void postpone(String id, Instant until, String problem);

    void sent(String id, String gatewayRefundId);

    /** It will not be done unless somebody says so. */
    void refused(String id, String problem);

    /** Tries a refused one again. */
    void reopen(String id);
}
