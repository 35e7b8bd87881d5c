package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the JVM meet the signals it handles itself (null checks, stack overflows) on a thread that ran a query. */
final class SignalVictim {

    private static final int ENOUGH_FOR_THE_COMPILER = 200_000;

    private SignalVictim() {}

    public static void main(String[] arguments) throws InterruptedException {
        var engine = Engine.open(Path.of(arguments[0]), Path.of(arguments[1]), List.of());
        var connection = engine.connect("", Map.of());
        connection
                .query("SELECT sum(number) FROM numbers(1000000)".getBytes(UTF_8), "TSV", Map.of())
                .close();
        var nulls = 0;
        for (var i = 0; i < ENOUGH_FOR_THE_COMPILER; i++) nulls += isNull(i % 1_000 == 0 ? null : "text");
        System.out.println("READY " + nulls + " " + overflows());
        Thread.currentThread().join();
    }

    private static int isNull(@Nullable String text) {
        try {
            return lengthOf(text) < 0 ? 1 : 0;
        } catch (NullPointerException e) {
            return 1;
        }
    }

    @SuppressWarnings("NullAway")
    private static int lengthOf(@Nullable String text) {
        return text.length();
    }

    private static boolean overflows() {
        try {
            return deeper(0) < 0;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }
}
