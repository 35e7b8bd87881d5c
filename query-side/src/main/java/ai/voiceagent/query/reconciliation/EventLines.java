package ai.voiceagent.query.reconciliation;

import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.wallet.LedgerEvent;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The calls and entries of suspected days as the event log tells them; each look reads on where the last one ended. */
final class EventLines {

    private final EventReader reader;
    private final Span span;
    private final Suspects suspects;
    private final Map<String, CallLine> calls = new HashMap<>();
    private final Map<String, EntryLine> entries = new HashMap<>();
    private @Nullable TrackingToken token;

    EventLines(EventReader reader, Span span, Suspects suspects) {
        this.reader = reader;
        this.span = span;
        this.suspects = suspects;
    }

    Lines look() {
        reader.read(token, message -> {
            switch (message.getPayload()) {
                case CallEvent call -> add(call);
                case LedgerEvent moved -> add(moved);
                default -> {}
            }
            token = message.trackingToken();
        });
        return new Lines(Map.copyOf(calls), Map.copyOf(entries));
    }

    private void add(CallEvent event) {
        var facts = event.facts();
        if (facts.startedAt() == null || !facts.accountId().value().equals(span.accountId())) return;
        var line = AccountLog.line(event, span.zone());
        if (suspects.has(line)) calls.put(line.callId(), line);
    }

    private void add(LedgerEvent event) {
        if (!event.accountId().value().equals(span.accountId())) return;
        var line = AccountLog.line(event.entry(), span.zone());
        if (suspects.has(line)) entries.put(line.entryId(), line);
    }
}
