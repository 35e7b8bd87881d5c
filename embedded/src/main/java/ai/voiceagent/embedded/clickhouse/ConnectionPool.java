package ai.voiceagent.embedded.clickhouse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a few connections open between requests; each is lent to one request at a time. */
final class ConnectionPool implements AutoCloseable {

    private static final int IDLE = 16;

    private final Engine engine;
    private final Deque<Idle> idle = new ArrayDeque<>();

    ConnectionPool(Engine engine) {
        this.engine = engine;
    }

    EngineConnection borrow(Session session) {
        var kept = take(session);
        return kept != null ? kept : engine.connect(session.database(), session.settings());
    }

    /** Only for a connection whose statement succeeded and left no trace; any other is to be closed. */
    void giveBack(Session session, EngineConnection connection) {
        for (var surplus : keep(new Idle(session, connection)))
            surplus.connection().close();
    }

    @Override
    public synchronized void close() {
        idle.forEach(kept -> kept.connection().close());
        idle.clear();
    }

    private synchronized @Nullable EngineConnection take(Session session) {
        for (Iterator<Idle> kept = idle.iterator(); kept.hasNext(); ) {
            var candidate = kept.next();
            if (candidate.session().equals(session)) {
                kept.remove();
                return candidate.connection();
            }
        }
        return null;
    }

    private synchronized List<Idle> keep(Idle returned) {
        idle.addFirst(returned);
        var surplus = new ArrayList<Idle>();
        while (idle.size() > IDLE) surplus.add(idle.removeLast());
        return surplus;
    }

    private record Idle(Session session, EngineConnection connection) {}
}
