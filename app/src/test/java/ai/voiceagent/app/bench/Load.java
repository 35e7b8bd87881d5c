package ai.voiceagent.app.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Callers that each do the same thing again and again for a while, and how long it took them. */
record Load(double perSecond, double p50, double p95, double p99) {

    /** A thing that caller {@code caller} does for the {@code n}th time. */
    interface Action {
        void run(int caller, long n) throws Exception;
    }

    static Load of(int callers, Duration time, Action action) throws InterruptedException {
        var latencies = new long[callers][];
        var ready = new CountDownLatch(callers);
        var go = new CountDownLatch(1);
        var threads = new Thread[callers];
        var failure = new Throwable[1];
        for (int caller = 0; caller < callers; caller++) {
            int me = caller;
            threads[me] = Thread.ofPlatform().start(() -> {
                var mine = new long[1 << 20];
                int n = 0;
                try {
                    ready.countDown();
                    go.await();
                    var end = System.nanoTime() + time.toNanos();
                    for (long now; (now = System.nanoTime()) < end && n < mine.length; ) {
                        action.run(me, n);
                        mine[n++] = System.nanoTime() - now;
                    }
                } catch (Exception e) {
                    failure[0] = e;
                }
                latencies[me] = Arrays.copyOf(mine, n);
            });
        }
        ready.await();
        var start = System.nanoTime();
        go.countDown();
        for (var thread : threads) thread.join();
        var seconds = (System.nanoTime() - start) / 1e9;
        if (failure[0] != null) throw new IllegalStateException("the load failed", failure[0]);
        var all =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(all.length / seconds, millis(all, 0.5), millis(all, 0.95), millis(all, 0.99));
    }

    /** Median of {@code times} runs of one thing, in milliseconds. */
    static double medianMillis(int times, Callable<?> thing) throws Exception {
        var took = new long[times];
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            thing.call();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[times / 2] / 1e6;
    }

    static double millis(long[] sortedNanos, double quantile) {
        return sortedNanos.length == 0 ? 0 : sortedNanos[(int) (sortedNanos.length * quantile)] / 1e6;
    }

    String text() {
        return String.format(Locale.ROOT, "%,.0f/s, p50 %.1f p95 %.1f p99 %.1f ms", perSecond, p50, p95, p99);
    }
}
