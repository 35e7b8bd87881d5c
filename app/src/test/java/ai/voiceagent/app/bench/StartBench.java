package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.RunningApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** From {@code bin/run} on a built tree to the first answered request, and the memory of the product and its engine together. */
final class StartBench implements Bench.Benchmark {

    @Override
    public List<Bench.Row> run() throws Exception {
        var data = Files.createTempDirectory("start-bench-").resolve("data");
        built();
        var first = start(data);
        var again = start(data);
        return List.of(row("empty data folder", first), row("second start on the same data", again));
    }

    private static void built() throws IOException, InterruptedException {
        var script = RunningApp.root().resolve("bin/run").toString();
        var build = new ProcessBuilder(script, "--build-only")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (build.waitFor() != 0) throw new IllegalStateException("bin/run --build-only failed; run it to see why");
    }

    private record Started(double seconds, long megabytes) {}

    private static Started start(Path data) {
        var began = System.nanoTime();
        try (var app = RunningApp.startByScript(data)) {
            var seconds = (System.nanoTime() - began) / 1e9;
            app.login().get("/api/wallet/balance");
            var started = new Started(
                    seconds,
                    app.processes().mapToLong(StartBench::residentMegabytes).sum());
            System.err.printf(Locale.ROOT, "started in %.1f s, %d MB%n", started.seconds(), started.megabytes());
            return started;
        }
    }

    private static long residentMegabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bench.Row row(String work, Started started) {
        var figure = String.format(Locale.ROOT, "%.1f s, RSS %d MB", started.seconds(), started.megabytes());
        return new Bench.Row("start", work, figure, "–", "–", "< 15 s, < 1 GB");
    }
}
