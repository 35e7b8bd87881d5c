package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.ApiClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What people at the panel ask for and change: four reads to a write, on one large campaign, its calls, and twenty small campaigns. */
final class PanelTraffic {

    private static final int SMALL_CAMPAIGNS = 20;

    private final ApiClient api;
    private final String large;
    private final long pages;
    private final List<String> small = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    PanelTraffic(ApiClient api, String large, long calls) {
        this.api = api;
        this.large = large;
        this.pages = calls / 20;
        for (int i = 0; i < SMALL_CAMPAIGNS; i++) {
            var body = Map.of("name", "Campaign " + i, "campaignType", "outgoing");
            small.add(api.post("/api/campaigns", body, 201).path("id").asString());
        }
        for (long page = 1; page <= pages; page += Math.max(1, pages / 50)) {
            api.get("/api/campaigns/" + large + "/calls?page=" + page)
                    .path("calls")
                    .forEach(call -> this.calls.add(call.path("id").asString()));
        }
    }

    static boolean writes(int n) {
        return n % 5 == 4;
    }

    /** The {@code n}th request; the same for the same number. */
    HttpRequest request(int n) {
        var random = new SplittableRandom(n);
        return (writes(n) ? write(n, random) : read(random)).build();
    }

    /** A request that passes every filter and finds a handler that does nothing. */
    HttpRequest empty() {
        return api.request("/api/campaigns")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private HttpRequest.Builder read(SplittableRandom random) {
        var path = switch (random.nextInt(16)) {
            case 0, 1, 2 -> "/api/campaigns?limit=20";
            case 3, 4 -> "/api/campaigns/" + one(small, random);
            case 5 -> "/api/campaigns/" + large + "/statistics";
            case 6, 7, 8 -> "/api/campaigns/" + large + "/calls?page=" + (1 + random.nextLong(pages));
            case 9, 10 -> "/api/calls/" + one(calls, random);
            case 11, 12 -> "/api/wallet/balance";
            case 13 -> "/api/wallet/transactions";
            case 14 -> "/api/wallet/ledger?limit=20";
            default -> "/api/dashboard/overview?range=total";
        };
        return api.request(path).GET();
    }

    private HttpRequest.Builder write(int n, SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                api.withJson("/api/campaigns/" + one(small, random), "PUT", Map.of("description", "Change " + n));
            case 3 ->
                api.withJson(
                        "/api/campaigns/" + one(small, random) + "/status",
                        "PATCH",
                        Map.of("status", random.nextBoolean() ? "paused" : "active"));
            case 4 -> api.withJson("/api/campaigns", "POST", Map.of("name", "Made " + n, "campaignType", "outgoing"));
            default ->
                api.withJson(
                        "/api/calls/" + one(calls, random) + "/disposition",
                        "POST",
                        Map.of("dispositionType", random.nextBoolean() ? "Successful" : "Not interested"));
        };
    }

    private static String one(List<String> ids, SplittableRandom random) {
        return ids.get(random.nextInt(ids.size()));
    }
}
