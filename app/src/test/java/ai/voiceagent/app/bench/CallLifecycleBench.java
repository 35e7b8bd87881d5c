package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.ApiClient;
import ai.voiceagent.app.e2e.MainJob;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Whole calls as a provider reports them, signed, over HTTP: started, ended, transcribed; until each is charged and in every view. */
final class CallLifecycleBench implements Bench.Benchmark {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public List<Bench.Row> run() throws Exception {
        var rows = new ArrayList<Bench.Row>();
        try (var installation = Installation.fresh(1_000_000)) {
            var ingress = installation.job().api().get("/api/ingress");
            var health = Load.of(
                    8,
                    Duration.ofSeconds(5),
                    (caller, n) -> get(installation.app().base()));
            calls(installation, ingress, 8, Duration.ofSeconds(10));
            for (var callers : List.of(8, 32))
                rows.add(row(callers, calls(installation, ingress, callers, TIME), health));
        }
        return rows;
    }

    private record Measured(long calls, double reportedPerSecond, double reconciledPerSecond) {}

    private Measured calls(Installation installation, JsonNode ingress, int callers, Duration time) throws Exception {
        var numbers = new AtomicInteger();
        var api = installation.job().api();
        var before = reconciliation(api).at("/events/calls").asLong();
        var run = Long.toString(System.nanoTime(), 36);
        var start = System.nanoTime();
        Load.of(
                callers,
                time,
                (caller, n) -> report(ingress, installation.campaign(), run + "-" + numbers.incrementAndGet()));
        var reported = (System.nanoTime() - start) / 1e9;
        MainJob.await("all calls in all views", Duration.ofMinutes(5), () -> {
            var now = reconciliation(api);
            return now.path("matches").asBoolean()
                    && now.at("/events/calls").asLong() == before + numbers.get()
                    && settled(api);
        });
        var reconciled = (System.nanoTime() - start) / 1e9;
        return new Measured(numbers.get(), numbers.get() / reported, numbers.get() / reconciled);
    }

    private static boolean settled(ApiClient api) {
        return api.get("/api/wallet/balance").at("/raw/reservedPaise").asLong() == 0;
    }

    private static JsonNode reconciliation(ApiClient api) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return api.get("/api/wallet/reconciliation?from=" + today.minusDays(2) + "&to=" + today.plusDays(1));
    }

    private void report(JsonNode ingress, String campaign, String call) throws Exception {
        var start = Instant.now().minusSeconds(120);
        var base = Map.of(
                "campaignId",
                campaign,
                "providerCallId",
                call,
                "direction",
                "outbound",
                "phoneNumber",
                "+919845012345");
        send(ingress, base, Map.of("type", "call.started", "at", start.toString()));
        send(
                ingress,
                base,
                Map.of(
                        "type",
                        "call.ended",
                        "at",
                        start.plusSeconds(63).toString(),
                        "startedAt",
                        start.toString(),
                        "durationSeconds",
                        63,
                        "status",
                        "completed"));
        send(
                ingress,
                base,
                Map.of(
                        "type",
                        "call.transcript",
                        "at",
                        start.plusSeconds(64).toString(),
                        "text",
                        "agent: Good morning. customer: I look for three bedrooms near the lake, within ninety lakh."));
    }

    private void send(JsonNode ingress, Map<String, ?> base, Map<String, ?> more) throws Exception {
        var report = new java.util.HashMap<String, Object>(base);
        report.putAll(more);
        var body = ApiClient.JSON.writeValueAsString(report);
        var id = base.get("providerCallId") + "-" + more.get("type");
        var timestamp = String.valueOf(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        var secret = ingress.path("secret").asString().replace("whsec_", "");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        var signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(ingress.path("url").asString()))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .POST(BodyPublishers.ofString(body));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 202) throw new IllegalStateException(answer.body());
    }

    private void get(URI base) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(base.resolve("/actuator/health")).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
    }

    private static Bench.Row row(int callers, Measured calls, Load health) {
        var figure = String.format(
                Locale.ROOT,
                "%,.0f calls/s reported, %,.0f calls/s until all %,d were charged and reconciled",
                calls.reportedPerSecond(),
                calls.reconciledPerSecond(),
                calls.calls());
        System.err.println(callers + " callers: " + figure);
        return new Bench.Row(
                "call-lifecycle",
                "started, ended, transcribed, settled, projected; " + callers + " callers",
                figure,
                "health: " + health.text(),
                String.format(Locale.ROOT, "%.2f", calls.reconciledPerSecond() / health.perSecond()),
                "300 calls/s");
    }
}
