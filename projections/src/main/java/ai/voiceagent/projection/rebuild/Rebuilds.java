package ai.voiceagent.projection.rebuild;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rebuilds views, one group after the other. A view is away while it is rebuilt: it is emptied, and fills again from the first event
 * on. A crash in between does no harm, since the replay goes on at the next start.
 */
@Component
public class Rebuilds implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private final ProjectionGroups groups;
    private final Ids ids;
    private final Map<String, Rebuild> states = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rebuild").factory());

    Rebuilds(ProjectionGroups groups, Ids ids) {
        this.groups = groups;
        this.ids = ids;
    }

    /** Every group with its progress and its last rebuild. */
    public List<ProjectionStatus> status() {
        var head = groups.head();
        return groups.all().stream().map(group -> status(group, head)).toList();
    }

    /** Starts the rebuild of {@code name}, or of every group for {@code all}; {@code CONFLICT} while another one runs. */
    public synchronized String start(String name) {
        if (states.values().stream().anyMatch(state -> !state.over())) {
            throw Rejection.conflict("A rebuild is running already; wait until it is done");
        }
        var wanted = name.equals("all") ? groups.all() : List.of(groups.require(name));
        var id = ids.next("rebuild_");
        wanted.forEach(group -> states.put(group.name(), Rebuild.queued(id)));
        wanted.forEach(group -> worker.execute(() -> rebuild(group)));
        return id;
    }

    private ProjectionStatus status(ProjectionGroup group, long head) {
        var views = group.views().stream().map(view -> view.name()).sorted().toList();
        var position = group.position();
        return new ProjectionStatus(
                group.name(), views, position, head, Math.max(0, head - position), states.get(group.name()));
    }

    private void rebuild(ProjectionGroup group) {
        try {
            var target = groups.head();
            reach(group, target, state(group));
            group.processor().shutDown();
            var running = state(group).running(group.checksum(), target);
            reset(group);
            reach(group, target, running);
            var checksum = group.checksum();
            var quiet = groups.head() == target;
            states.put(group.name(), quiet ? running.completed(checksum) : running.overtaken(checksum));
        } catch (RuntimeException e) {
            log.error("The rebuild of {} failed", group.name(), e);
            states.computeIfPresent(group.name(), (name, state) -> state.failed(reason(e)));
            if (!group.processor().isRunning()) group.processor().start();
        }
    }

    private static void reset(ProjectionGroup group) {
        try {
            group.processor().resetTokens();
        } finally {
            group.processor().start();
        }
    }

    /** Waits until every segment of the group is at {@code target}, and says how far it is meanwhile. */
    private void reach(ProjectionGroup group, long target, Rebuild running) {
        while (group.position() < target || group.processor().processingStatus().isEmpty()) {
            if (group.processor().isError())
                throw new IllegalStateException("its processor stopped on an error; see the log");
            states.put(group.name(), running.at(group.position()));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("the product was stopped");
        }
    }

    private Rebuild state(ProjectionGroup group) {
        return states.getOrDefault(group.name(), Rebuild.queued("rebuild"));
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof UnableToClaimTokenException) {
            return "another process runs this projection; stop its projection role and try again";
        }
        return String.valueOf(failure.getMessage());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
