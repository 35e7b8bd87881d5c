package ai.voiceagent.app.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Requests that arrive at a fixed rate whatever the server does: a late answer delays none of them, and waiting counts. */
record OpenLoop(long[] nanos, int failed) {

    static OpenLoop of(HttpClient http, int perSecond, Duration time, IntFunction<HttpRequest> request)
            throws InterruptedException {
        var count = Math.toIntExact(perSecond * time.toSeconds());
        var nanos = new long[count];
        var failed = new AtomicInteger();
        var answered = new CountDownLatch(count);
        var start = System.nanoTime() + 50_000_000L;
        for (int i = 0; i < count; i++) {
            int n = i;
            var due = start + i * 1_000_000_000L / perSecond;
            for (long left; (left = due - System.nanoTime()) > 0; ) LockSupport.parkNanos(left);
            http.sendAsync(request.apply(n), BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
                nanos[n] = System.nanoTime() - due;
                if (failure != null || answer.statusCode() >= 400) {
                    if (failed.getAndIncrement() < 3) {
                        System.err.println(failure != null ? failure : answer + " " + new String(answer.body()));
                    }
                }
                answered.countDown();
            });
        }
        answered.await();
        return new OpenLoop(nanos, failed.get());
    }

    double millis(double quantile) {
        return millis(quantile, n -> true);
    }

    /** The quantile of those requests whose number {@code chosen} admits. */
    double millis(double quantile, IntPredicate chosen) {
        var sorted = IntStream.range(0, nanos.length)
                .filter(chosen)
                .mapToLong(n -> nanos[n])
                .sorted()
                .toArray();
        return Load.millis(sorted, quantile);
    }

    String text() {
        return text(n -> true);
    }

    String text(IntPredicate chosen) {
        return String.format(
                        Locale.ROOT,
                        "p50 %.1f p95 %.1f p99 %.1f ms",
                        millis(0.5, chosen),
                        millis(0.95, chosen),
                        millis(0.99, chosen))
                + (failed == 0
                        ? ""
                        : ", " + failed + " of " + Arrays.stream(nanos).count() + " failed");
    }
}
