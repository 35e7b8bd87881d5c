package ai.voiceagent.process.recording;

import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallRecorded;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Notes recordings to fetch, and deletes those of erased people. */
@Component
@ProcessingGroup("recordings")
@DisallowReplay
class RecordingArrivals {

    private final RecordingJobs jobs;
    private final RecordingFiles files;
    private final Clock clock;

    RecordingArrivals(RecordingJobs jobs, RecordingFiles files, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    @EventHandler
    void on(CallRecorded recorded) {
        var job = new RecordingJob(recorded.callId(), recorded.facts().accountId(), recorded.reference(), 0);
        jobs.add(job, clock.instant());
    }

    @EventHandler
    void on(CallPersonErased erased) {
        jobs.forget(erased.callId());
        files.delete(erased.callId());
    }
}
