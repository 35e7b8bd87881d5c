import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** Runs a command while the data folder is locked against the app: arguments are the folder and the command. */
final class WhileStopped {

    private static final int PATIENCE_SECONDS = 15;

    public static void main(String... args) throws Exception {
        var command = Arrays.asList(args).subList(1, args.length);
        Stop.unless(System.getProperty("script", "while-stopped"), () -> run(Path.of(args[0]), command));
    }

    private static void run(Path data, List<String> command) throws Exception {
        if (!Files.isDirectory(data)) throw new Stop("there is no data folder " + data);
        try (var app = open(data.resolve("lock"));
                var engine = open(data.resolve("clickhouse.lock"))) {
            if (app.tryLock() == null) throw running(data);
            // an engine outlives its app for the moment that it takes to close its files
            for (var tries = 0; engine.tryLock() == null; tries++) {
                if (tries == PATIENCE_SECONDS) throw running(data);
                Thread.sleep(1000);
            }
            var status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) System.exit(status);
        }
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Stop running(Path data) {
        return new Stop(
                "the control panel is running on " + data,
                "Stop it first (Ctrl-C, or kill -TERM), then run this again.");
    }
}
