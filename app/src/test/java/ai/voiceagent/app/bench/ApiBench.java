package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.CallFile;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long people at the panel wait for reads and writes that arrive at a fixed rate, with few calls stored and with many. */
final class ApiBench implements Bench.Benchmark {

    private static final int PER_SECOND = 200;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    @Override
    public List<Bench.Row> run() throws Exception {
        var folder = Files.createTempDirectory("api-bench-");
        var few = CallFile.made(Files.createDirectory(folder.resolve("few")), FEW);
        var rest = CallFile.made(Files.createDirectory(folder.resolve("rest")), MANY - FEW);
        try (var installation = Installation.fresh((few.paise() + rest.paise()) / 100 + 1_000);
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            installation.charge(few);
            var before = new PanelTraffic(installation.job().api(), installation.campaign(), FEW);
            OpenLoop.of(http, PER_SECOND, WARM_UP, before::request);
            var atFew = OpenLoop.of(http, PER_SECOND, MEASURED, before::request);
            System.err.println("at " + FEW + " calls: " + atFew.text());
            installation.charge(rest);
            var after = new PanelTraffic(installation.job().api(), installation.campaign(), MANY);
            OpenLoop.of(http, PER_SECOND, WARM_UP.dividedBy(2), after::request);
            var empty = OpenLoop.of(http, PER_SECOND, MEASURED.dividedBy(2), n -> after.empty());
            var atMany = OpenLoop.of(http, PER_SECOND, MEASURED, after::request);
            return List.of(
                    row(
                            "panel, 80 % reads, 200/s, %,d calls".formatted(MANY),
                            atMany.text(),
                            "empty handler: " + empty.text(),
                            ratio(atMany, empty),
                            "p95 < 50 ms, p99 < 200 ms"),
                    row("… its reads", atMany.text(n -> !PanelTraffic.writes(n)), "–", "–", "–"),
                    row("… its writes", atMany.text(PanelTraffic::writes), "–", "–", "–"),
                    row(
                            "… growth",
                            atMany.text(),
                            "%,d calls: %s".formatted(FEW, atFew.text()),
                            ratio(atMany, atFew),
                            "flat"));
        }
    }

    private static String ratio(OpenLoop measured, OpenLoop reference) {
        return String.format(Locale.ROOT, "p95 %.1f", measured.millis(0.95) / reference.millis(0.95));
    }

    private static Bench.Row row(String work, String figure, String reference, String ratio, String target) {
        System.err.println(work + ": " + figure + " (" + reference + ")");
        return new Bench.Row("api", work, figure, reference, ratio, target);
    }
}
