package ai.voiceagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void onlyItsOwnerMayLookInside() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("new/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("."))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatIsNoFolderIsRefusedWithASentence() throws IOException {
        var file = Files.createFile(parent.resolve("file"));
        for (var impossible : List.of(file, file.resolve("below"), Path.of("/proc/voice"))) {
            assertThatThrownBy(() -> DataFolder.open(impossible))
                    .isInstanceOf(Misconfiguration.class)
                    .hasMessageContaining(impossible.toString())
                    .hasMessageContaining("VOICE_DATA");
        }
    }

    @Test
    void aSecondUserOfTheSameFolderIsRefused() {
        try (var _ = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(Misconfiguration.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("VOICE_DATA");
        }
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRefusedUntilTheFirstIsGone() throws Exception {
        try (var _ = Victim.start(DataFolderVictim.class, parent.toString())) {
            assertThatThrownBy(() -> DataFolder.open(parent)).isInstanceOf(Misconfiguration.class);
        }
        try (var folder = DataFolder.open(parent)) {
            assertThat(folder.resolve("events")).isEqualTo(parent.resolve("events"));
        }
    }
}
