package ai.voiceagent.query.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compares what the event log, MongoDB and ClickHouse say of an account and a period. Views that are on their way are waited for; a
 * difference counts when it stays.
 */
@Component
public class Reconciliation {

    private static final int MOST_LISTED = 100;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final EventSource events;
    private final ReadModelSource readModel;
    private final AnalyticsSource analytics;
    private final Duration patience;

    @Autowired
    Reconciliation(EventSource events, ReadModelSource readModel, AnalyticsSource analytics) {
        this(events, readModel, analytics, Duration.ofSeconds(5));
    }

    Reconciliation(EventSource events, ReadModelSource readModel, AnalyticsSource analytics, Duration patience) {
        this.events = events;
        this.readModel = readModel;
        this.analytics = analytics;
        this.patience = patience;
    }

    public ReconciliationReport report(Span span) {
        var deadline = System.nanoTime() + patience.toNanos();
        var comparison = compare(span);
        while (!comparison.equal() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            comparison = compare(span);
        }
        return comparison.equal() ? report(comparison, List.of()) : explained(comparison);
    }

    /** A difference that is gone or another one a moment later was only something on its way. */
    private ReconciliationReport explained(Comparison first) {
        var shown = analytics.position();
        if (shown < first.position()) return report(first, List.of(Difference.ofLag(first.position(), shown)));
        var suspects = first.suspects();
        var events = this.events.lines(first.span(), suspects);
        var before = Set.copyOf(differences(first, events, suspects));
        LockSupport.parkNanos(PAUSE.toNanos());
        var again = compare(first.span());
        if (again.equal()) return report(again, List.of());
        var staying = new ArrayList<>(differences(again, events, suspects));
        staying.retainAll(before);
        if (staying.isEmpty()) staying.add(Difference.ofLag(again.position(), shown));
        return report(again, staying);
    }

    /** All three at the same time; what happens meanwhile makes a difference that does not stay. */
    private Comparison compare(Span span) {
        var counted = meanwhile(() -> events.count(span));
        var counts = meanwhile(() -> analytics.books(span));
        var wrong = meanwhile(() -> analytics.wrongSums(span));
        var read = readModel.books(span);
        var told = result(counted);
        return new Comparison(span, told.position(), told.books(), read, result(counts), result(wrong));
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) throw reason;
            throw failed;
        }
    }

    private List<Difference> differences(Comparison comparison, EventLines events, Suspects suspects) {
        var all = new ArrayList<>(comparison.figures());
        var told = events.look();
        var read = readModel.lines(comparison.span(), suspects);
        var counted = analytics.lines(comparison.span(), suspects);
        all.addAll(differing(told.calls(), read.calls(), counted.calls(), Difference::ofCall));
        all.addAll(differing(told.entries(), read.entries(), counted.entries(), Difference::ofEntry));
        return all;
    }

    private static <T> List<Difference> differing(
            Map<String, T> events,
            Map<String, T> readModel,
            Map<String, T> analytics,
            BiFunction<String, Said<T>, Difference> naming) {
        var ids = new TreeSet<>(events.keySet());
        ids.addAll(readModel.keySet());
        ids.addAll(analytics.keySet());
        var differences = new ArrayList<Difference>();
        for (var id : ids) {
            var said = new Said<>(events.get(id), readModel.get(id), analytics.get(id));
            if (!said.agreed()) differences.add(naming.apply(id, said));
        }
        return differences;
    }

    private static ReconciliationReport report(Comparison comparison, List<Difference> differences) {
        var span = comparison.span();
        return new ReconciliationReport(
                differences.isEmpty(),
                comparison.position(),
                span.from(),
                span.to(),
                span.zone().getId(),
                comparison.events().totals(),
                comparison.readModel().totals(),
                comparison.analytics().totals(),
                differences.size(),
                differences.stream().limit(MOST_LISTED).toList());
    }
}
