package ai.voiceagent.embedded.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineLibraryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Linux, aarch64", "Windows 11, amd64"})
    void aPlatformWithoutAnEngineIsToldWhatToDoInstead(String system, String architecture) {
        assertThatThrownBy(() -> EngineLibrary.find("", system, architecture))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining(system)
                .hasMessageContaining("CLICKHOUSE_URL");
    }

    @Test
    void anEngineThatWasNotFetchedIsExplained() {
        assertThatThrownBy(() -> EngineLibrary.find(folder.toString(), "Linux", "amd64"))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("bin/run")
                .hasMessageContaining("npm ci")
                .hasMessageContaining("CLICKHOUSE_URL");
    }

    @Test
    void aGivenFolderIsWhereItIsLookedFor() throws IOException {
        var library = folder.resolve("node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");
        Files.createDirectories(library.getParent());
        Files.createFile(library);

        assertThat(EngineLibrary.find(folder.toString(), "Linux", "amd64")).isEqualTo(library);
    }
}
