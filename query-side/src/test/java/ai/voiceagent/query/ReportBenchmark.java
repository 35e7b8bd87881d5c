package ai.voiceagent.query;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.projection.call.CallViews;
import ai.voiceagent.projection.calllog.CallLogEntry;
import ai.voiceagent.query.call.CallExport;
import ai.voiceagent.query.calllog.CallLogWalk;
import ai.voiceagent.query.export.Download;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.wallet.Statements;
import ai.voiceagent.test.Ledgers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * How long the long documents take, and how much memory: a call log of a million rows (or of as many as the argument says) and a
 * statement of a tenth as many entries, from real views on the embedded MongoDB. Run it with the -Xmx of the application.
 */
final class ReportBenchmark {

    private static final int AT_ONCE = 500;
    private static final Instant START = Instant.parse("2024-12-22T00:00:00Z");
    private static final CallStatus[] STATUS = {
        CallStatus.COMPLETED, CallStatus.COMPLETED, CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.FAILED
    };

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (var api = new ReadApi()) {
            api.happened(Happened.account(), Happened.campaign());
            var ledger = new Ledgers(Instant.parse("2025-01-02T00:00:00Z"), Duration.ofMillis(10));
            api.happened(ledger.opened());
            made(api, rows, i -> call(i, rows));
            calls(api, rows);
            made(
                    api,
                    rows / 10,
                    i -> new GenericDomainEventMessage<>(
                            "test", Ledgers.WALLET.value(), i + 1L, ledger.charged(id(i), 60)));
            statement(api, rows / 10);
        }
    }

    private static void made(ReadApi api, int count, IntFunction<DomainEventMessage<?>> event) {
        var start = System.nanoTime();
        for (int from = 0; from < count; from += AT_ONCE) {
            var batch = new ArrayList<DomainEventMessage<?>>();
            for (int i = from; i < Math.min(from + AT_ONCE, count); i++) batch.add(event.apply(i));
            api.known(batch);
        }
        print("%,d events in all views: %.1f s", count, seconds(start));
    }

    private static DomainEventMessage<?> call(int i, int rows) {
        var at = START.plusMillis(i * Duration.ofDays(28).toMillis() / rows);
        var status = STATUS[i % STATUS.length];
        var talk = status == CallStatus.COMPLETED ? i % 600 : 0;
        return new GenericDomainEventMessage<>(
                "test", id(i), 0, Happened.call(id(i), at, status, talk, i % 3 == 0 ? "Successful" : null));
    }

    private static void calls(ReadApi api, int rows) throws IOException {
        var start = System.nanoTime();
        var ids = new ArrayList<String>();
        var seen = new AtomicLong();
        api.bean(CallLogWalk.class).each(Happened.CAMPAIGN.value(), null, Days.ALL, (CallLogEntry entry) -> {
            ids.add(entry.callId());
            if (ids.size() == AT_ONCE) {
                seen.addAndGet(
                        api.bean(CallViews.class).findAllWithoutWords(ids).size());
                ids.clear();
            }
        });
        var reading = seconds(start);
        print("reading %,d calls: %.1f s", seen.get(), reading);
        var export = api.bean(CallExport.class).of("acc_1", Happened.CAMPAIGN.value(), null, Days.ALL);
        var file = written("call log", export);
        try (var book = new ReadableWorkbook(file.toFile());
                var lines = book.getFirstSheet().openStream()) {
            print("read back: %,d rows, %,d wanted", lines.count() - 1, rows);
        }
        Files.delete(file);
    }

    private static void statement(ReadApi api, int entries) throws IOException {
        var file = written(
                "statement of %,d entries".formatted(entries),
                api.bean(Statements.class).of("acc_1", YearMonth.of(2025, 1)));
        try (var document = Loader.loadPDF(file.toFile())) {
            print("read back: %,d pages", document.getNumberOfPages());
        }
        Files.delete(file);
    }

    private static Path written(String name, Download download) throws IOException {
        var file = Files.createTempFile("bench-", download.fileName());
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var before = heap();
        var start = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            download.content().write(out);
        }
        print(
                "%s: %.1f s, %,d bytes; heap %d MB before, peak %d MB of %d MB",
                name,
                seconds(start),
                Files.size(file),
                before >> 20,
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        return file;
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static String id(int i) {
        return "CALL%026d".formatted(i);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
