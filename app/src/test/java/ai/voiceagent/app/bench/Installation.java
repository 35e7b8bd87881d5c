package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.CallFile;
import ai.voiceagent.app.e2e.MainJob;
import ai.voiceagent.app.e2e.RunningApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A fresh installation with a rate card, a campaign and a funded wallet. */
record Installation(RunningApp app, MainJob job, String campaign, Path folder) implements AutoCloseable {

    static Installation fresh(long rupees) throws IOException {
        var folder = Files.createTempDirectory("bench-");
        var app = RunningApp.start(folder.resolve("data"), Map.of());
        var job = new MainJob(app.login());
        job.setRateCard();
        var campaign = job.createCampaign();
        for (long left = rupees; left > 0; left -= 1_000_000) job.topUp(Math.min(left, 1_000_000));
        return new Installation(app, job, campaign, folder);
    }

    /** Imports and charges {@code file}; returns the seconds until the import was done, and until all views agreed. */
    Imported charge(CallFile file) {
        var start = System.nanoTime();
        job.awaitImport(job.startImport(campaign, file.path()), Duration.ofMinutes(15));
        var charged = (System.nanoTime() - start) / 1e9;
        MainJob.await(
                "the views",
                Duration.ofMinutes(10),
                () -> job.reconciliation(file).path("matches").asBoolean());
        return new Imported(charged, (System.nanoTime() - start) / 1e9);
    }

    record Imported(double chargedSeconds, double reconciledSeconds) {}

    @Override
    public void close() {
        app.close();
    }
}
