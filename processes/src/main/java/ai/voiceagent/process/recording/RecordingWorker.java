package ai.voiceagent.process.recording;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fetches what is due, a few at a time; what a crash interrupts comes again when its lease is over. */
@Component
class RecordingWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingWorker.class);
    private static final int AT_ONCE = 4;
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final RecordingJobs jobs;
    private final RecordingFetcher fetcher;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RecordingWorker(RecordingJobs jobs, RecordingFetcher fetcher, Clock clock) {
        this.jobs = jobs;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${voice.recordings.poll:PT1S}")
    void fetchWhatIsDue() {
        while (free.tryAcquire()) {
            var now = clock.instant();
            var job = jobs.take(now, now.plus(LEASE));
            if (job.isEmpty()) {
                free.release();
                return;
            }
            threads.execute(() -> carryOut(job.get()));
        }
    }

    private void carryOut(RecordingJob job) {
        try {
            fetcher.carryOut(job);
        } catch (RuntimeException failure) {
            LOG.error("the recording of {} is tried again later", job.callId(), failure);
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
