package ai.voiceagent.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM, started to be killed: its main class prints one line when it is ready, which is kept here. */
public final class Victim implements AutoCloseable {

    private final Process process;
    private final String word;

    private Victim(Process process, String word) {
        this.process = process;
        this.word = word;
    }

    public static Victim start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Victim(process, firstWord(process));
    }

    public String word() {
        return word;
    }

    /** SIGKILL: no shutdown hook, no flush. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Lines of a logger come before it, so the word is marked. */
    private static String firstWord(Process process) throws IOException {
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) return line.substring("READY ".length());
        }
        throw new IOException("The process ended before it was ready");
    }
}
