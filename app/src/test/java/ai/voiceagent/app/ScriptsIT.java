package ai.voiceagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of bin/ that need no running app. */
class ScriptsIT {

    @TempDir
    Path folder;

    private Path data;
    private Shell shell;

    @BeforeEach
    void aStoppedInstallation() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("events.mv.db"), "every event");
        Files.writeString(Files.createDirectories(data.resolve("click house")).resolve("part 1"), "every row");
        shell = new Shell(folder).with("VOICE_DATA", data.toString());
    }

    static Stream<String> scripts() throws IOException {
        try (var files = Files.list(ProjectTree.root().resolve("bin"))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptExplainsItself(String script) throws Exception {
        assertThat(ProjectTree.root().resolve("bin").resolve(script)).isExecutable();
        var help = shell.run(script, "--help");
        assertThat(help.said()).contains("usage: bin/" + script);
        assertThat(help.status()).isZero();
    }

    @Test
    void aRestoredBackupIsTheSameFolder() throws Exception {
        assertThat(shell.run("backup", "copy.tar.gz").status()).isZero();
        Files.writeString(data.resolve("events.mv.db"), "lost");

        var restored = shell.run("restore", "copy.tar.gz");

        assertThat(restored.status()).as(restored.said()).isZero();
        assertThat(data.resolve("events.mv.db")).hasContent("every event");
        assertThat(data.resolve("click house/part 1")).hasContent("every row");
        assertThat(setAside()).as("what was there is kept").isEqualTo("lost");
    }

    @Test
    void aBackupIsRefusedWhileTheAppRuns() throws Exception {
        try (var app = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            app.lock();
            var refused = shell.run("backup", "copy.tar.gz");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.said()).contains("is running on", "Stop it first");
        }
        assertThat(folder.resolve("copy.tar.gz")).doesNotExist();
    }

    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        shell.run("backup", "copy.tar.gz");
        var archive = folder.resolve("copy.tar.gz");
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        Files.writeString(data.resolve("events.mv.db"), "newer");

        var refused = shell.run("restore", "copy.tar.gz");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said()).contains("nothing was changed");
        assertThat(data.resolve("events.mv.db")).hasContent("newer");
    }

    @Test
    void aScriptThatNeedsTheAppSaysSoWhenNothingAnswers() throws Exception {
        var refused = shell.with("VOICE_TOKEN", "any")
                .with("VOICE_URL", "http://127.0.0.1:1")
                .run("rebuild");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said()).contains("does not answer", "bin/run");
    }

    private String setAside() throws IOException {
        try (var files = Files.list(folder)) {
            var aside = files.filter(file -> file.toString().contains("before-restore"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(aside.resolve("events.mv.db"));
        }
    }
}
