package ai.voiceagent.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.app.api.Pdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KilledUploadIT {

    private static final int DOCUMENTS = 40;
    private static final long PAISE_EACH = 2 * 250;
    private static final long RUPEES = 1_000;

    @TempDir
    Path folder;

    @Test
    void aDocumentWhoseUploadWasKilledIsLearnedAndPaidOnceWhenItIsSentAgain() {
        var documents = IntStream.range(0, DOCUMENTS).mapToObj(this::document).toList();
        var data = folder.resolve("data");
        Set<String> answered = ConcurrentHashMap.newKeySet();
        String project;
        try (var first = RunningApp.start(data, Map.of())) {
            var job = new MainJob(first.login());
            job.api().put("/api/rate-card", prices(), 200);
            job.topUp(RUPEES);
            project = "/api/projects/"
                    + job.api()
                            .post("/api/projects", Map.of("name", "Riverside"), 201)
                            .path("id")
                            .asString();
            try (var uploads = Executors.newFixedThreadPool(4)) {
                for (var document : documents) {
                    uploads.execute(() -> answered.add(upload(job.api(), project, document)));
                }
                MainJob.await("some uploads", Duration.ofMinutes(1), () -> answered.size() >= 8);
                first.kill();
            }
        }
        assertThat(answered).as("it must be killed in between").hasSizeLessThan(DOCUMENTS);
        try (var second = RunningApp.start(data, Map.of())) {
            var job = new MainJob(second.login());
            var known = ids(job.api().get(project));
            assertThat(known).as("what was answered is kept").containsAll(answered);

            for (var document : documents) upload(job.api(), project, document);

            assertThat(ids(job.api().get(project))).hasSize(DOCUMENTS).containsAll(known);
            assertThat(job.balancePaise()).isEqualTo(RUPEES * 100 - DOCUMENTS * PAISE_EACH);
            assertThat(job.api().get("/api/wallet/ledger/verify").path("valid").asBoolean())
                    .isTrue();
        }
    }

    private static Map<String, Object> prices() {
        return Map.of(
                "effectiveFrom",
                "2008-01-01T00:00:00Z",
                "inboundPerMinute",
                "1.35",
                "outboundPerMinute",
                "1.35",
                "aiTrainingPerPage",
                "2.5");
    }

    private Path document(int number) {
        try {
            return Files.write(folder.resolve(number + ".pdf"), Pdf.of("Flat number " + number, "Ready in 2026"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String upload(ApiClient api, String project, Path document) {
        return api.upload(project + "/upload", document, Map.of(), 201)
                .path("fileId")
                .asString();
    }

    private static Set<String> ids(JsonNode project) {
        return project.path("files")
                .valueStream()
                .map(file -> file.path("fileId").asString())
                .collect(Collectors.toSet());
    }
}
