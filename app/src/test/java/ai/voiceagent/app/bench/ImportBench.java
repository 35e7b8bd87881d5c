package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.CallFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** A file of call records, charged, projected and reconciled; and a tenth of it, to see how the cost grows. */
final class ImportBench implements Bench.Benchmark {

    @Override
    public List<Bench.Row> run() throws Exception {
        var folder = Files.createTempDirectory("import-bench-");
        return List.of(row(CallFile.made(folder, 4_259)), row(CallFile.realOrMade(folder)));
    }

    private static Bench.Row row(CallFile file) throws Exception {
        try (var installation = Installation.fresh(file.paise() / 100 + 1_000)) {
            var took = installation.charge(file);
            var figure = String.format(
                    Locale.ROOT,
                    "charged in %.1f s, reconciled after %.1f s (%,.0f calls/s)",
                    took.chargedSeconds(),
                    took.reconciledSeconds(),
                    file.calls() / took.reconciledSeconds());
            System.err.println(file.calls() + " calls: " + figure);
            return new Bench.Row(
                    "import",
                    String.format(Locale.ROOT, "%,d calls", file.calls()),
                    figure,
                    "–",
                    "–",
                    "< 60 s for 42,591");
        }
    }
}
