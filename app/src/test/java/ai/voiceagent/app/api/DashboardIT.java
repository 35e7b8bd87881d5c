package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class DashboardIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final List<String> PAGES = List.of("overview", "metrics", "dispositions", "cost-allocation");

    @LocalServerPort
    int port;

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Calls of a minute each: in this week, in this month, before it, and long ago. */
    private Tenant tenantWithCalls() {
        var rows = new StringBuilder();
        var outcomes = List.of("Successful", "Not interested", "Callback", "Successful");
        var days =
                List.of(today().minusDays(1), today().minusDays(10), today().minusDays(40), LocalDate.of(2010, 5, 6));
        for (int i = 0; i < 4; i++) {
            rows.append(days.get(i))
                    .append("T10:00:00,+9198000000%02d,60,completed,%s\n".formatted(i, outcomes.get(i)));
        }
        return Tenant.at(port).given(100).imported(4, rows.toString());
    }

    @Test
    void everyRangeCountsTheCallsOfItsDaysOnEveryPage() {
        var owner = tenantWithCalls().owner();
        var custom = "custom&startDate=%s&endDate=%s".formatted(today().minusDays(40), today().minusDays(10));
        for (var range : List.of("total 4 2 1 1", "weekly 1 1 0 0", "monthly 2 1 0 1", custom + " 2 0 1 1")) {
            var parts = range.split(" ");
            var query = "?range=" + parts[0];
            var calls = Integer.parseInt(parts[1]);
            var overview = owner.get("/api/dashboard/overview" + query).data();
            assertThat(overview.at("/raw/outboundCalls").asInt()).as(range).isEqualTo(calls);
            assertThat(overview.at("/raw/totalSpendPaise").asInt()).as(range).isEqualTo(135 * calls);
            assertThat(owner.get("/api/dashboard/metrics" + query).data().path("raw"))
                    .isEqualTo(overview.path("raw"));
            assertThat(shown(owner, "/api/dashboard/dispositions" + query))
                    .as(range)
                    .isEqualTo("%s %s %s".formatted(parts[2], parts[3], parts[4]));
            assertThat(owner.get("/api/dashboard/cost-allocation" + query)
                            .data()
                            .at("/raw/outboundMinutesPaise")
                            .asInt())
                    .as(range)
                    .isEqualTo(135 * calls);
        }
    }

    @Test
    void theDailySeriesHasEveryDayOfItsRangeAndAddsUp() {
        var owner = tenantWithCalls().owner();

        var month = owner.get("/api/dashboard/metrics?range=monthly").data().path("series");
        assertThat(month).hasSize(30);
        assertThat(month.path(29).path("day").asString()).isEqualTo(today().toString());
        assertThat(month.path(28).path("spendPaise").asInt()).isEqualTo(135);
        var all = owner.get("/api/dashboard/metrics?range=total").data().path("series");
        assertThat(all.path(0).path("day").asString()).isEqualTo("2010-05-06");
        assertThat(all.values().stream()
                        .mapToInt(day -> day.path("calls").asInt())
                        .sum())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "range=yearly, range",
        "range=custom, startDate",
        "range=custom&startDate=2026-01-01, endDate",
        "range=custom&endDate=2026-01-01, startDate",
        "range=custom&startDate=2026-02-01&endDate=2026-01-01, endDate",
        "range=custom&startDate=01.02.2026&endDate=2026-03-01, startDate",
        "range=custom&startDate=2026-02-30&endDate=2026-03-01, startDate",
        "range=custom&startDate=1026-02-03&endDate=2026-03-01, startDate",
        "range=custom&startDate=1999-01-01&endDate=2026-01-01, endDate",
        "asOf=yesterday, asOf",
        "asOf=0001-01-01T00:00:00Z, asOf",
    })
    void aRangeThatIsNoneIsRefusedByItsFieldOnEveryPage(String query, String field) {
        var owner = Api.owner(port);
        for (var page : PAGES) {
            var answer = owner.get("/api/dashboard/" + page + "?" + query);
            assertThat(answer.status()).as(page + answer.text()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
            assertThat(answer.field()).isEqualTo(field);
        }
    }

    @Test
    void nobodySeesTheFiguresOfAnotherAccount() {
        var tenant = tenantWithCalls();
        var stranger = Api.owner(port);
        var tricks = "?range=total&accountId=" + tenant.accountId();

        assertThat(stranger.get("/api/dashboard/overview" + tricks)
                        .data()
                        .at("/raw/outboundCalls")
                        .asInt())
                .isZero();
        assertThat(stranger.get("/api/dashboard/metrics" + tricks).data().path("series"))
                .isEmpty();
        assertThat(stranger.get("/api/dashboard/dispositions" + tricks)
                        .data()
                        .at("/positive/percentage")
                        .asInt())
                .isZero();
        assertThat(stranger.get("/api/dashboard/cost-allocation" + tricks)
                        .data()
                        .at("/raw/totalPaise")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "analyst", "finance"})
    void everyRoleReadsEveryPageAndNobodyElseDoes(String role) {
        var colleague = Api.owner(port).colleague(role);
        for (var page : PAGES) {
            assertThat(colleague.get("/api/dashboard/" + page).status())
                    .as(page)
                    .isEqualTo(200);
            assertThat(Api.anonymous(port).get("/api/dashboard/" + page).code()).isEqualTo("AUTH_REQUIRED");
        }
    }

    @Test
    void whatWasShownAtAnInstantCanBeShownAgain() {
        var before = Instant.now();
        var owner = tenantWithCalls().owner();
        var after = Instant.now();

        assertThat(owner.get("/api/dashboard/overview?asOf=" + before)
                        .data()
                        .path("raw")
                        .toString())
                .doesNotContainPattern("[1-9]");
        assertThat(owner.get("/api/dashboard/cost-allocation?asOf=" + before)
                        .data()
                        .at("/raw/totalPaise")
                        .asInt())
                .isZero();
        for (var page : PAGES) {
            var path = "/api/dashboard/" + page + "?range=monthly";
            assertThat(owner.get(path + "&asOf=" + after).data())
                    .as(page)
                    .isEqualTo(owner.get(path).data());
        }
    }

    @Test
    void aReclassificationLeavesTheOldFigureReproducible() throws InterruptedException {
        var tenant = tenantWithCalls();
        var owner = tenant.owner();
        var path = "/api/dashboard/dispositions?range=total";
        var call = owner.get("/api/campaigns/" + tenant.campaignId() + "/calls?limit=1")
                .data()
                .at("/calls/0/id")
                .asString();
        var before = Instant.now();
        Thread.sleep(5);

        owner.post("/api/calls/" + call + "/disposition", "{\"dispositionType\":\"Not interested\"}")
                .data();

        Tenant.await("the new judgement", () -> shown(owner, path).equals("1 1 2"));
        assertThat(shown(owner, path + "&asOf=" + before)).isEqualTo("2 1 1");
        assertThat(owner.get("/api/dashboard/overview?asOf=" + before)
                        .data()
                        .at("/raw/positiveDispositions")
                        .asInt())
                .isEqualTo(2);
    }

    private static String shown(Api owner, String path) {
        var shown = owner.get(path).data().at("/raw/shown");
        return "%s %s %s"
                .formatted(
                        shown.path("positive").asString(),
                        shown.path("neutral").asString(),
                        shown.path("negative").asString());
    }
}
