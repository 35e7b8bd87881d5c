package ai.voiceagent.query.report;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does work in the background, a little at a time, and waits for what is soon done. */
@Component
class ReportWorkers implements DisposableBean {

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 100;
    private static final long RETRY_SECONDS = 60;

    private final Duration patience;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> Thread.ofPlatform().name("report-", 0).daemon().unstarted(task));

    ReportWorkers(@Value("${voice.reports.patience:PT2S}") Duration patience) {
        this.patience = patience;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Starts {@code work}, and returns when it is done or patience is over; it is refused when too much waits already. */
    void run(Runnable work) {
        try {
            await(threads.submit(work));
        } catch (RejectedExecutionException full) {
            throw new Rejection(
                    ErrorCode.RATE_LIMIT_EXCEEDED,
                    "Too many reports are being made; ask again in a minute",
                    Map.of("retryAfterSeconds", RETRY_SECONDS));
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private void await(Future<?> work) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            // whoever asked is told that it goes on
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("A report reports its own failures", e);
        }
    }
}
