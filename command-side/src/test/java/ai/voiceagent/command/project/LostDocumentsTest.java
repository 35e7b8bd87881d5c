package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.files.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostDocumentsTest {

    @TempDir
    private Path data;

    private CommandBench stores;
    private ProjectBench bench;
    private FileStore files;
    private AccountId account;
    private ProjectId project;

    @BeforeEach
    void start() {
        stores = CommandBench.start(data);
        bench = new ProjectBench(stores);
        files = stores.get(FileStore.class);
        account = bench.accountWith(0);
        project = bench.project(account);
    }

    @AfterEach
    void stop() {
        stores.close();
    }

    private int removedAfter(Duration time) {
        var then = Clock.offset(stores.get(Clock.class), time);
        return new LostDocuments(files, stores.get(Projects.class), then).remove();
    }

    /** As when the process dies between the file and the event. */
    private String crashed(ProjectId of) {
        var fileId = bench.id("file_");
        stores.get(TrainingFiles.class).keep(account, of, fileId, pdf(), "its text");
        return fileId;
    }

    private Path pdf() {
        try {
            return Files.write(Files.createTempFile(data, "upload", ".pdf"), Pdfs.of("Flats by the river"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String textOf(ProjectId of, String fileId) {
        return stores.get(TrainingFiles.class).text(account, of, fileId, 1_000);
    }

    @Test
    void whatACrashLeftIsRemovedOnceNobodyCanBeUploadingIt() throws IOException {
        var learned = bench.id("file_");
        var document = pdf();
        stores.get(Training.class)
                .learn(account, project, new Training.Received(learned, "a.pdf", "aa", Files.size(document), document));
        var lost = crashed(project);
        files.put(
                "projects/%s/%s/upload-77.part".formatted(account, project),
                new ByteArrayInputStream("half".getBytes()));

        assertThat(removedAfter(Duration.ofMinutes(59))).isZero();
        assertThat(textOf(project, lost)).isEqualTo("its text");

        assertThat(removedAfter(Duration.ofMinutes(61))).isEqualTo(3);
        assertThat(textOf(project, lost)).isEmpty();
        assertThat(textOf(project, learned)).contains("Flats by the river");
        assertThat(removedAfter(Duration.ofDays(1))).isZero();
    }

    @Test
    void whatBelongsToAProjectThatTheLogDoesNotKnowIsLeftAlone() {
        var elsewhere = new ProjectId("proj_of_another_log");
        var kept = crashed(elsewhere);

        assertThat(removedAfter(Duration.ofDays(1))).isZero();
        assertThat(textOf(elsewhere, kept)).isEqualTo("its text");
    }

    @Test
    void aProjectThatIsGoneTakesAlsoWhatItNeverLearned() {
        var lost = crashed(project);

        stores.get(TrainingFiles.class).removeAll(account, project);
        stores.get(TrainingFiles.class).removeAll(account, project);

        assertThat(textOf(project, lost)).isEmpty();
    }
}
