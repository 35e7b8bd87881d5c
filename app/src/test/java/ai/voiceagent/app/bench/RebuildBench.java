package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.CallFile;
import ai.voiceagent.app.e2e.MainJob;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Drops each view and replays it, one by one, against a projection of the same events that does nothing. */
final class RebuildBench implements Bench.Benchmark {

    @Override
    public List<Bench.Row> run() throws Exception {
        var file = CallFile.made(Files.createTempDirectory("rebuild-bench-"), 10_000);
        try (var installation = Installation.fresh(file.paise() / 100 + 1_000)) {
            installation.charge(file);
            var rows = new ArrayList<Bench.Row>();
            for (JsonNode view :
                    installation.job().api().get("/api/admin/projections").path("projections")) {
                rows.add(rebuild(installation.job(), view.path("name").asString()));
            }
            return rows;
        }
    }

    private static Bench.Row rebuild(MainJob job, String view) {
        var start = System.nanoTime();
        job.api().post("/api/admin/projections/" + view + "/rebuild", Map.of(), 202);
        MainJob.await(
                "the rebuild of " + view,
                Duration.ofMinutes(10),
                () -> state(job, view).path("state").asString().equals("completed"));
        var seconds = (System.nanoTime() - start) / 1e9;
        var events = state(job, view).path("total").asLong();
        var figure = String.format(Locale.ROOT, "%,d events in %.1f s, %,.0f/s", events, seconds, events / seconds);
        System.err.println(view + ": " + figure);
        return new Bench.Row("rebuild", view, figure, "–", "–", "≥ 0.5 of a no-op replay");
    }

    private static JsonNode state(MainJob job, String view) {
        for (JsonNode row : job.api().get("/api/admin/projections").path("projections")) {
            if (row.path("name").asString().equals(view)) return row.path("rebuild");
        }
        throw new IllegalStateException("no view " + view);
    }
}
