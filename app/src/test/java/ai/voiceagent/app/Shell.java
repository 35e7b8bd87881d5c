package ai.voiceagent.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a script of bin/ as a person at a shell would, and keeps what it said. */
final class Shell {

    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** How a script ended; {@code said} is what it wrote, errors included. */
    record Ending(int status, String said) {}

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Ending run(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "bash", ProjectTree.root().resolve("bin").resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("VOICE_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) throw new IllegalStateException(script + " hangs: " + said);
        return new Ending(process.exitValue(), said);
    }
}
