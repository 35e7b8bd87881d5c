package ai.voiceagent.app.bench;

import ai.voiceagent.app.VoiceAgentApplication;
import ai.voiceagent.app.e2e.ApiClient;
import ai.voiceagent.app.e2e.CallFile;
import ai.voiceagent.app.e2e.MainJob;
import ai.voiceagent.app.e2e.RunningApp;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;

/** Drops each view and replays it, one by one, against a projection of the same events that does nothing. */
final class RebuildBench implements Bench.Benchmark {

    private static final int CALLS = 20_000;

    @Override
    public List<Bench.Row> run() throws Exception {
        var file = CallFile.made(Files.createTempDirectory("rebuild-bench-"), CALLS);
        Path data;
        try (var installation = Installation.fresh(file.paise() / 100 + 1_000)) {
            installation.charge(file);
            data = installation.folder().resolve("data");
        }
        return onTheSameData(data);
    }

    /** The product in this process, with one view more than it has. */
    private static List<Bench.Row> onTheSameData(Path data) {
        try (var app = new SpringApplicationBuilder(VoiceAgentApplication.class, NoOpView.class)
                .run(
                        "--voice.data=" + data,
                        "--server.port=0",
                        "--logging.level.ai.voiceagent=WARN",
                        "--spring.main.log-startup-info=false")) {
            var port = app.getEnvironment().getProperty("local.server.port");
            var api = ApiClient.login(URI.create("http://127.0.0.1:" + port), RunningApp.EMAIL, RunningApp.PASSWORD);
            var names = new ArrayList<String>();
            for (JsonNode view : projections(api)) names.add(view.path("name").asString());
            names.forEach(name -> eventsPerSecond(api, name)); // warm-up
            var reference = eventsPerSecond(api, NoOpView.GROUP);
            names.remove(NoOpView.GROUP);
            return names.stream()
                    .map(name -> row(name, eventsPerSecond(api, name), reference))
                    .toList();
        }
    }

    private static double eventsPerSecond(ApiClient api, String view) {
        var start = System.nanoTime();
        api.post("/api/admin/projections/" + view + "/rebuild", Map.of(), 202);
        MainJob.await(
                "the rebuild of " + view,
                Duration.ofMinutes(10),
                () -> state(api, view).path("state").asString().equals("completed"));
        var perSecond = state(api, view).path("total").asLong() * 1e9 / (System.nanoTime() - start);
        System.err.printf(Locale.ROOT, "%s: %,.0f events/s%n", view, perSecond);
        return perSecond;
    }

    private static JsonNode state(ApiClient api, String view) {
        for (JsonNode row : projections(api)) {
            if (row.path("name").asString().equals(view)) return row.path("rebuild");
        }
        throw new IllegalStateException("no view " + view);
    }

    private static JsonNode projections(ApiClient api) {
        return api.get("/api/admin/projections").path("projections");
    }

    private static Bench.Row row(String view, double perSecond, double reference) {
        return new Bench.Row(
                "rebuild",
                view + ", " + String.format(Locale.ROOT, "%,d calls", CALLS),
                String.format(Locale.ROOT, "%,.0f events/s, checksums included", perSecond),
                String.format(Locale.ROOT, "no-op view: %,.0f events/s", reference),
                String.format(Locale.ROOT, "%.2f", perSecond / reference),
                "≥ 0.5");
    }
}
