package ai.voiceagent.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.app.e2e.ApiClient;
import ai.voiceagent.app.e2e.CallFile;
import ai.voiceagent.app.e2e.MainJob;
import ai.voiceagent.app.e2e.RunningApp;
import ai.voiceagent.embedded.clickhouse.EmbeddedClickHouse;
import ai.voiceagent.embedded.clickhouse.EngineSettings;
import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Four processes with one role each, on stores that they share: the product as a large installation runs it. */
@NeedsAxonServer
class FourRolesIT {

    private static final String CLICKHOUSE_PASSWORD = "shared-by-four";

    @TempDir
    Path folder;

    private final FrontDoor door = new FrontDoor();
    private final Map<String, RunningApp> processes = new HashMap<>();
    private EmbeddedMongo mongo;
    private EmbeddedClickHouse clickHouse;

    @BeforeEach
    void storesThatAreShared() {
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        clickHouse = EmbeddedClickHouse.start(EngineSettings.of(
                new MockEnvironment().withProperty("voice.clickhouse.password", CLICKHOUSE_PASSWORD),
                folder.resolve("clickhouse")));
    }

    @AfterEach
    void stop() {
        processes.values().forEach(RunningApp::close);
        door.close();
        clickHouse.close();
        mongo.close();
    }

    @Test
    void fourProcessesWithOneRoleEachAreTheWholeProduct() {
        start("command");
        start("query");
        start("projection");
        var file = CallFile.made(folder, 300);
        var job = new MainJob(ApiClient.login(door.address(), RunningApp.EMAIL, RunningApp.PASSWORD));
        job.setRateCard();
        var campaign = job.createCampaign();
        job.topUp(file.paise() / 100 + 100);
        var before = job.balancePaise();
        new Provider(job.api(), campaign).reportsACallOf(60, Instant.parse("2009-01-05T10:00:00Z"));

        start("process"); // what happened before it was there is settled now
        MainJob.await("the settlement", Duration.ofSeconds(60), () -> job.balancePaise() == before - 135);

        var state = job.awaitImport(job.startImport(campaign, file.path()), Duration.ofMinutes(3));
        assertThat(state.path("charged").asLong()).isEqualTo(file.calls());
        MainJob.await(
                "the views to agree",
                Duration.ofMinutes(1),
                () -> job.reconciliation(file).path("matches").asBoolean());
        var raw = job.api().get("/api/dashboard/overview?range=total").path("raw");
        assertThat(raw.path("outboundCalls").asLong()).isEqualTo(file.calls() + 1);
        assertThat(raw.path("totalSpendPaise").asLong()).isEqualTo(file.paise() + 135);
        assertThat(job.balancePaise()).isEqualTo(before - 135 - file.paise());
        assertThat(job.api().get("/api/wallet/ledger/verify").path("valid").asBoolean())
                .isTrue();
        assertThat(job.api().get("/api/admin/undone").path("undone").size()).isZero();
        assertThat(job.api().get("/api/admin/projections").path("projections").size())
                .isPositive();
    }

    private void start(String role) {
        var process = RunningApp.start(
                folder.resolve("data"),
                Map.of(
                        "VOICE_ROLES",
                        role,
                        "MONGODB_URI",
                        mongo.uri("voice"),
                        "CLICKHOUSE_URL",
                        "http://127.0.0.1:" + clickHousePort(),
                        "CLICKHOUSE_PASSWORD",
                        CLICKHOUSE_PASSWORD,
                        "VOICE_PUBLIC_URL",
                        door.address().toString()));
        processes.put(role, process);
        door.leadTo(role, process.base());
    }

    private String clickHousePort() {
        return clickHouse.endpoint().url().replaceFirst(".*:(\\d+).*", "$1");
    }
}
