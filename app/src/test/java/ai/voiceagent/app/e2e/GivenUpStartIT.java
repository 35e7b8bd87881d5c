package ai.voiceagent.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenUpStartIT {

    @TempDir
    Path data;

    @Test
    void whoGivesUpAStartThatWaitsForAxonServerIsNotKeptWaiting() throws Exception {
        var starting = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        RunningApp.root().resolve("app/target/voice-agent.jar").toString()))
                .redirectErrorStream(true);
        starting.environment().put("VOICE_DATA", data.toString());
        starting.environment().put("AXON_SERVER", "127.0.0.1:1");

        var process = starting.start();
        try (var said = process.inputReader()) {
            await(said, "Axon Server does not answer at 127.0.0.1:1");

            process.destroy();

            assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void await(BufferedReader said, String text) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(text)) return;
        }
        throw new AssertionError("it ended without saying: " + text);
    }
}
