import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** Runs a command while the data folder is locked against the app: arguments are the folder and the command. */
final class WhileStopped {

    public static void main(String... args) throws Exception {
        Stop.unless(System.getProperty("script", "while-stopped"), () -> run(Path.of(args[0]), Arrays.asList(args).subList(1, args.length)));
    }

    private static void run(Path data, List<String> command) throws Exception {
        if (!Files.isDirectory(data)) throw new Stop("there is no data folder " + data);
        try (var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new Stop(
                        "the control panel is running on " + data,
                        "Stop it first (Ctrl-C, or kill -TERM), then run this again.");
            }
            var status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) System.exit(status);
        }
    }
}
