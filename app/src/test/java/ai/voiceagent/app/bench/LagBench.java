package ai.voiceagent.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long after a command's answer MongoDB and ClickHouse show what it did. */
final class LagBench implements Bench.Benchmark {

    private static final int TIMES = 100;

    @Override
    public List<Bench.Row> run() throws Exception {
        try (var installation = Installation.fresh(10)) {
            var api = installation.job().api();
            LongSupplier mongo = () -> installation.job().balancePaise();
            LongSupplier clickHouse = () -> api.get("/api/wallet/reconciliation?from=2026-01-01&to=2099-01-01")
                    .path("analytics")
                    .path("closingBalancePaise")
                    .asLong();
            return List.of(
                    row("MongoDB", "p99 < 250 ms", samples(installation, mongo, TIMES)),
                    row("ClickHouse", "p99 < 2 s", samples(installation, clickHouse, TIMES / 4)));
        }
    }

    private static long[] samples(Installation installation, LongSupplier shown, int times) {
        var took = new long[times];
        for (int i = 0; i < times; i++) {
            long before = shown.getAsLong();
            installation.job().api().post("/api/wallet/adjustments", Map.of("amountPaise", 1, "reason", "bench"), 201);
            var answered = System.nanoTime();
            while (shown.getAsLong() == before) Thread.onSpinWait();
            took[i] = System.nanoTime() - answered;
        }
        Arrays.sort(took);
        return took;
    }

    private static Bench.Row row(String store, String target, long[] took) {
        var figure = String.format(
                Locale.ROOT,
                "p50 %.0f p95 %.0f p99 %.0f ms",
                Load.millis(took, 0.5),
                Load.millis(took, 0.95),
                Load.millis(took, 0.99));
        System.err.println(store + ": " + figure);
        return new Bench.Row("lag", "answer to row in " + store + ", read included", figure, "–", "–", target);
    }
}
