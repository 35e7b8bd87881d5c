package ai.voiceagent.command.lead;

import ai.voiceagent.events.shared.LeadBatchId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each number of a campaign to one batch. Numbers are known by keyed hashes only. A batch that claims is open until its
 * leads are in the log, so that what a crash left behind can be told from what is there.
 */
interface LeadClaims {

    void open(LeadBatchId batch);

    void close(LeadBatchId batch);

    /** Claims what nobody has; returns, for what others have, whose it is. */
    Map<String, LeadBatchId> claim(Collection<String> hashes, LeadBatchId batch);

    /** When each of these batches was opened, of those that are still open. */
    Map<LeadBatchId, Instant> stillOpen(Collection<LeadBatchId> batches);

    /** Gives to {@code to} what is {@code from}'s. */
    void takeOver(String hash, LeadBatchId from, LeadBatchId to);

    Optional<LeadBatchId> owner(String hash);

    void forget(String hash);
}
