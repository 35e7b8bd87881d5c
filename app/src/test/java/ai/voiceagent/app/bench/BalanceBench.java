package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.CallFile;
import ai.voiceagent.app.e2e.MainJob;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Whether a balance and a ledger page cost the same with few entries and with many. */
final class BalanceBench implements Bench.Benchmark {

    private static final int MANY = 100_000;

    @Override
    public List<Bench.Row> run() throws Exception {
        var folder = Files.createTempDirectory("balance-bench-");
        var few = CallFile.made(Files.createDirectory(folder.resolve("few")), 10);
        var many = CallFile.made(Files.createDirectory(folder.resolve("many")), MANY);
        try (var installation = Installation.fresh((few.paise() + many.paise()) / 100 + 1_000)) {
            installation.charge(few);
            for (var round = 0; round < 10; round++) measure(installation.job()); // warm-up
            var before = measure(installation.job());
            installation.charge(many);
            var after = measure(installation.job());
            return List.of(row("balance", before[0], after[0]), row("ledger page", before[1], after[1]));
        }
    }

    private static double[] measure(MainJob job) throws Exception {
        return new double[] {
            Load.medianMillis(300, () -> job.api().get("/api/wallet/balance")),
            Load.medianMillis(300, () -> job.api().get("/api/wallet/ledger?limit=20"))
        };
    }

    private static Bench.Row row(String what, double few, double many) {
        var figure = String.format(Locale.ROOT, "%.2f ms at %,d entries", many, MANY);
        var reference = String.format(Locale.ROOT, "%.2f ms at 10", few);
        return new Bench.Row(
                "balance-flat",
                what,
                figure,
                reference,
                String.format(Locale.ROOT, "%.2f", many / few),
                "1 within noise");
    }
}
