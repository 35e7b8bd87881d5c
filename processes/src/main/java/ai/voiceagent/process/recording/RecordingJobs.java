package ai.voiceagent.process.recording;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;
import java.util.Optional;

/** The recordings that wait to be fetched: a to-do list built from events. */
interface RecordingJobs {

    /** Adds a job that is due at once; a newer one of the same call takes its place. */
    void add(RecordingJob job, Instant now);

    /** One that is due, which nobody else gets before {@code lease}. */
    Optional<RecordingJob> take(Instant now, Instant lease);

    /** Notes one more attempt in vain; it is due again at {@code next}. */
    void again(RecordingJob job, Instant next);

    /** The job is done, unless a newer one has taken its place. */
    void done(RecordingJob job);

    void forget(CallId callId);
}
