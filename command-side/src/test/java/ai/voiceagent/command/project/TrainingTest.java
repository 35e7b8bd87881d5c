package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @TempDir
    private static Path data;

    private static CommandBench stores;
    private static ProjectBench bench;
    private static Training training;

    @BeforeAll
    static void start() {
        stores = CommandBench.start(data);
        bench = new ProjectBench(stores);
        bench.publishPrices();
        training = stores.get(Training.class);
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    private static Training.Received pdf(String fileId, String... pages) {
        try {
            var content = Files.write(Files.createTempFile(data, "upload", ".pdf"), Pdfs.of(pages));
            return new Training.Received(fileId, "training.pdf", String.join("|", pages), Files.size(content), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Rejection refusal(AccountId account, ProjectId project, Training.Received document) {
        return catchThrowableOfType(Rejection.class, () -> training.learn(account, project, document));
    }

    @Test
    void aDocumentIsLearnedKeptAndPaidByThePage() {
        var account = bench.accountWith(10_000);
        var project = bench.project(account);
        var fileId = bench.id("file_");

        var learned = training.learn(account, project, pdf(fileId, "Flats by the river", "Ready in 2026"));

        assertThat(learned.fileId()).isEqualTo(fileId);
        var file = bench.facts(account, project).files().getFirst();
        assertThat(file.pages()).isEqualTo(2);
        assertThat(file.price().totalPaise()).isEqualTo(2 * ProjectBench.PAGE);
        assertThat(stores.get(TrainingFiles.class).text(account, project, fileId, 1_000))
                .contains("Flats by the river", "Ready in 2026");
        assertThat(bench.paid(account)).containsExactly(2 * ProjectBench.PAGE);
        assertThat(bench.held(account)).isZero();
    }

    @Test
    void theSameBytesArePaidOnceUnderTheSameIdAndUnderAnother() {
        var account = bench.accountWith(10_000);
        var project = bench.project(account);
        var first = training.learn(account, project, pdf(bench.id("file_"), "one"));

        var again = training.learn(account, project, pdf(first.fileId(), "one"));
        var renamed = training.learn(account, project, pdf(bench.id("file_"), "one"));

        assertThat(again.fileId()).isEqualTo(first.fileId());
        assertThat(renamed.fileId()).isEqualTo(first.fileId());
        assertThat(bench.paid(account)).containsExactly(ProjectBench.PAGE);
    }

    @Test
    void tenAtOnceOfTheSameBytesArePaidOnceAndLeaveNothingHeld() throws InterruptedException, ExecutionException {
        var account = bench.accountWith(10_000);
        var project = bench.project(account);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(i -> {
                        var document = pdf(bench.id("file_"), "same");
                        return () -> training.learn(account, project, document).fileId();
                    })
                    .toList();
            var kept = new java.util.HashSet<String>();
            for (var upload : people.invokeAll(uploads)) kept.add(upload.get());

            assertThat(kept).hasSize(1);
        }
        assertThat(bench.facts(account, project).files()).hasSize(1);
        assertThat(bench.paid(account)).containsExactly(ProjectBench.PAGE);
        assertThat(bench.held(account)).isZero();
    }

    @Test
    void whoCannotPayLearnsNothing() {
        var account = bench.accountWith(ProjectBench.PAGE);
        var project = bench.project(account);
        var fileId = bench.id("file_");

        var refusal = refusal(account, project, pdf(fileId, "one", "two"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INSUFFICIENT_FUNDS);
        assertThat(refusal.details()).containsEntry("neededPaise", 2 * ProjectBench.PAGE);
        assertThat(bench.facts(account, project).files()).isEmpty();
        assertThat(stores.get(FileStore.class).open("projects/%s/%s/%s.pdf".formatted(account, project, fileId)))
                .isEmpty();
        assertThat(bench.paid(account)).isEmpty();
    }

    @Test
    void whoeverWasKilledBeforePayingPaysWhenItIsRepeated() {
        var account = bench.accountWith(10_000);
        var project = bench.project(account);
        var document = pdf(bench.id("file_"), "one");
        var price = stores.get(UsageCharges.class).pages(1);
        stores.get(UsageCharges.class).hold(account, document.fileId(), price);
        bench.commands()
                .send(new AddTrainingFile(
                        project,
                        account,
                        new ai.voiceagent.events.project.TrainingFile(
                                document.fileId(),
                                document.fileName(),
                                document.sha256(),
                                document.sizeBytes(),
                                1,
                                3,
                                price,
                                java.time.Instant.parse("2026-02-01T00:00:00Z"))));
        assertThat(bench.paid(account)).isEmpty();

        training.learn(account, project, document);
        training.learn(account, project, document);

        assertThat(bench.paid(account)).containsExactly(ProjectBench.PAGE);
        assertThat(bench.held(account)).isZero();
    }

    @Test
    void anotherAccountsProjectLearnsNothing() {
        var account = bench.accountWith(10_000);
        var project = bench.project(account);
        var stranger = bench.accountWith(10_000);

        assertThat(refusal(stranger, project, pdf(bench.id("file_"), "one")).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(bench.paid(stranger)).isEmpty();
    }
}
