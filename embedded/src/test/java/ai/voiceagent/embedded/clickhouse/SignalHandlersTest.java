package ai.voiceagent.embedded.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.embedded.Victim;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@NeedsEngine
class SignalHandlersTest {

    @TempDir
    Path folder;

    /** With the engine's own handlers the JVM hangs at its first null check. */
    @Test
    @Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theEngineLeavesTheSignalsOfTheJvmAlone() throws Exception {
        var library = EngineLibrary.find("");
        try (var victim = Victim.start(
                SignalVictim.class, library.toString(), folder.resolve("data").toString())) {
            assertThat(victim.word()).isEqualTo("200 true");
        }
    }
}
