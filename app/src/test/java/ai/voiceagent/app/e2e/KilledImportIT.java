package ai.voiceagent.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportIT {

    private static final int CALLS = 6_000;

    @TempDir
    Path folder;

    @Test
    void anImportThatWasKilledGoesOnAndChargesEveryCallOnce() {
        var file = CallFile.made(folder, CALLS);
        var data = folder.resolve("data");
        String importId;
        try (var first = RunningApp.start(data, Map.of())) {
            var job = new MainJob(first.login());
            job.setRateCard();
            var campaign = job.createCampaign();
            job.topUp(file.paise() / 100 + 100);
            importId = job.startImport(campaign, file.path());
            MainJob.await("the import to be under way", Duration.ofMinutes(3), () -> {
                var state = job.importState(importId);
                assertThat(state.path("status").asString())
                        .as("it must still run when it is killed")
                        .isEqualTo("running");
                return state.path("processed").asLong() > 500;
            });
            first.kill();
        }
        try (var second = RunningApp.start(data, Map.of())) {
            var job = new MainJob(second.login());
            var state = job.awaitImport(importId, Duration.ofMinutes(5));
            assertThat(state.path("processed").asLong()).isEqualTo(CALLS);
            assertThat(state.path("charged").asLong()).isEqualTo(CALLS);
            MainJob.await(
                    "the views to agree",
                    Duration.ofMinutes(2),
                    () -> job.reconciliation(file).path("matches").asBoolean());
            var events = job.reconciliation(file).path("events");
            assertThat(events.path("calls").asLong()).isEqualTo(CALLS);
            assertThat(events.path("chargesPaise").asLong()).isEqualTo(file.paise());
            assertThat(job.balancePaise()).isEqualTo((file.paise() / 100 + 100) * 100 - file.paise());
            assertThat(job.api().get("/api/wallet/ledger/verify").path("valid").asBoolean())
                    .isTrue();
        }
    }
}
