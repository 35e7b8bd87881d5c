package ai.voiceagent.query.reconciliation;

import ai.voiceagent.events.account.AccountEvent;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.wallet.LedgerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the event log says. It keeps the counts of every account and day, and how far it has read: the first question reads the
 * whole log, each later one only what is new.
 */
@Component
class EventSource {

    private final EventReader reader;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<String, AccountLog> accounts = new HashMap<>();
    private @Nullable TrackingToken token;

    EventSource(EventReader reader) {
        this.reader = reader;
    }

    /** Books, and the position of the log as of which they are right. */
    record Counted(Books books, long position) {}

    Counted count(Span span) {
        reading.lock();
        try {
            catchUp();
            var account = accounts.getOrDefault(span.accountId(), new AccountLog());
            return new Counted(account.books(span), EventReader.position(token));
        } finally {
            reading.unlock();
        }
    }

    /** Single calls and entries; these have to be looked for in the whole log. */
    EventLines lines(Span span, Suspects suspects) {
        return new EventLines(reader, span, suspects);
    }

    private void catchUp() {
        reader.read(token, message -> {
            var account = account(message.getPayload());
            if (account != null) {
                accounts.computeIfAbsent(account, id -> new AccountLog()).add(message.getPayload());
            }
            token = message.trackingToken();
        });
    }

    private static @Nullable String account(Object event) {
        return switch (event) {
            case AccountEvent account -> account.accountId().value();
            case CallEvent call -> call.facts().accountId().value();
            case LedgerEvent moved -> moved.accountId().value();
            default -> null;
        };
    }
}
