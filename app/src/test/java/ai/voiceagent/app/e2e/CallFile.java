package ai.voiceagent.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file of call records, and what it must come to: computed from its lines alone, by other means than the product's. */
public record CallFile(
        Path path,
        long calls,
        long connected,
        long seconds,
        long paise,
        long positive,
        SortedMap<LocalDate, Day> days) {

    private static final String SHARED = "../shared/data/telemarketing-calls-2008-2009.csv";
    private static final ZoneId ACCOUNT_ZONE = ZoneId.of("Asia/Kolkata");

    /** One day of calls, in the account's time zone. */
    public record Day(long calls, long seconds, long paise, long positive) {
        private Day plus(long talked, long cost, boolean good) {
            return new Day(calls + 1, seconds + talked, paise + cost, positive + (good ? 1 : 0));
        }
    }

    /** The real records when they are there, else a small file made in {@code folder}; says loudly which. */
    public static CallFile realOrMade(Path folder) {
        var real = RunningApp.root()
                .resolve(System.getenv().getOrDefault("VOICE_CALLS_CSV", SHARED))
                .normalize();
        if (Files.exists(real)) return read(real);
        System.err.println("SKIPPED LOUDLY: the real call records are not at " + real
                + "; 2,000 made-up calls stand in for them. Set VOICE_CALLS_CSV to the file.");
        return made(folder, 2_000);
    }

    public static CallFile made(Path folder, int rows) {
        var lines = new ArrayList<String>();
        lines.add("record_id,started_at,phone_number,duration_seconds,status,subscribed");
        var at = Instant.parse("2008-05-05T03:30:00Z");
        for (int i = 1; i <= rows; i++) {
            var seconds = i % 97 == 0 ? 0 : 1 + i * 37 % 611;
            lines.add(i + "," + at.plusSeconds(i * 977L) + "," + String.format("+1555%07d", i) + "," + seconds + ","
                    + (seconds == 0 ? "no-answer" : "completed") + "," + (i % 9 == 0 ? "yes" : "no"));
        }
        try {
            return read(Files.write(folder.resolve("made-calls.csv"), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ₹1.35 a minute by the second: a call of s seconds costs ⌊s × 135 ÷ 60⌋ paise. */
    private static CallFile read(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            var columns = List.of(lines.getFirst().split(","));
            int at = columns.indexOf("started_at");
            int duration = columns.indexOf("duration_seconds");
            int subscribed = columns.indexOf("subscribed");
            long connected = 0, seconds = 0, paise = 0, positive = 0;
            var days = new TreeMap<LocalDate, Day>();
            for (var line : lines.subList(1, lines.size())) {
                var fields = line.split(",");
                long talked = Long.parseLong(fields[duration]);
                long cost = talked * 135 / 60;
                boolean good = fields[subscribed].equals("yes");
                connected += talked > 0 ? 1 : 0;
                seconds += talked;
                paise += cost;
                positive += good ? 1 : 0;
                days.merge(
                        LocalDate.ofInstant(Instant.parse(fields[at]), ACCOUNT_ZONE),
                        new Day(1, talked, cost, good ? 1 : 0),
                        (day, one) -> day.plus(one.seconds(), one.paise(), one.positive() == 1));
            }
            return new CallFile(path, lines.size() - 1L, connected, seconds, paise, positive, days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
