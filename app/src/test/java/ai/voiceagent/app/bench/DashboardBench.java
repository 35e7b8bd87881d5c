package ai.voiceagent.app.bench;

import ai.voiceagent.embedded.clickhouse.EmbeddedClickHouse;
import ai.voiceagent.embedded.clickhouse.EngineSettings;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.query.dashboard.Dashboard;
import ai.voiceagent.query.dashboard.Period;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/** Every question of the dashboard over twelve million calls, beside the same figures from the calls themselves with FINAL. */
final class DashboardBench implements Bench.Benchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int TIMES = 100;
    private static final int RAW_TIMES = 5;

    @Override
    public List<Bench.Row> run() throws Exception {
        var folder = Files.createTempDirectory("dashboard-bench-");
        var settings = EngineSettings.of(new StandardEnvironment(), folder.resolve("clickhouse"));
        try (var engine = EmbeddedClickHouse.start(settings);
                var clickHouse = new ClickHouse(engine.endpoint())) {
            ManyCalls.make(clickHouse);
            return measure(clickHouse);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Bench.Row> measure(ClickHouse clickHouse) {
        var dashboard = new Dashboard(clickHouse);
        Map<String, Consumer<Period>> questions = new LinkedHashMap<>();
        questions.put("overview", period -> dashboard.overview(ManyCalls.ACCOUNT, period));
        questions.put("metrics", period -> dashboard.metrics(ManyCalls.ACCOUNT, period));
        questions.put("dispositions", period -> dashboard.dispositions(ManyCalls.ACCOUNT, period));
        questions.put("cost-allocation", period -> dashboard.costAllocation(ManyCalls.ACCOUNT, period));
        var rows = new ArrayList<Bench.Row>();
        for (var period : List.of(Period.weekly(TODAY), Period.monthly(TODAY), Period.total(TODAY))) {
            var raw = Timed.of(RAW_TIMES, () -> raw(clickHouse, period));
            questions.forEach((name, question) -> {
                var timed = Timed.of(TIMES, () -> question.accept(period));
                rows.add(row(name + ", " + period.name().wire(), timed, raw));
            });
        }
        return rows;
    }

    private static void raw(ClickHouse clickHouse, Period period) {
        var days = period.shown();
        clickHouse.ask(RawFacts.calls(days.from(), days.to()));
        clickHouse.ask(RawFacts.spend(days.from(), days.to()));
    }

    private static Bench.Row row(String work, Timed timed, Timed raw) {
        System.err.printf(Locale.ROOT, "%s: %s, raw %s%n", work, timed.text(), raw.text());
        return new Bench.Row(
                "dashboard",
                work,
                timed.text(),
                "overview of raw facts, FINAL: p50 " + String.format(Locale.ROOT, "%.0f ms", raw.p50()),
                String.format(Locale.ROOT, "%.0f ×", raw.p50() / timed.p50()),
                "p95 < 50 ms");
    }

    private record Timed(double p50, double p95) {

        static Timed of(int times, Runnable question) {
            for (int i = 0; i < times / 5 + 1; i++) question.run();
            var took = new long[times];
            for (int i = 0; i < times; i++) {
                var start = System.nanoTime();
                question.run();
                took[i] = System.nanoTime() - start;
            }
            Arrays.sort(took);
            return new Timed(Load.millis(took, 0.5), Load.millis(took, 0.95));
        }

        String text() {
            return String.format(Locale.ROOT, "p50 %.1f p95 %.1f ms", p50, p95);
        }
    }
}
