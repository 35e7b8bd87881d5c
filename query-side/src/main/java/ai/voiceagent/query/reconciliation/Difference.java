package ai.voiceagent.query.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing about which the sources disagree: {@code what} kind of thing, {@code where} it is not as the events say, and what each
 * source says of it, {@code null} when it knows nothing of it. A call is named by {@code callId}, a ledger entry by {@code entryId}.
 */
public record Difference(
        String what,
        String where,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String callId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String entryId,
        @Nullable Object events,
        @Nullable Object readModel,
        @Nullable Object analytics) {

    static Difference ofCall(String id, Said<CallLine> said) {
        var shown = said.map(CallLine::shown);
        return new Difference("call", said.where(), id, null, shown.events(), shown.readModel(), shown.analytics());
    }

    static Difference ofEntry(String id, Said<EntryLine> said) {
        var shown = said.map(EntryLine::shown);
        return new Difference("entry", said.where(), null, id, shown.events(), shown.readModel(), shown.analytics());
    }

    static Difference of(String figure, Said<Long> said) {
        return new Difference(figure, said.where(), null, null, said.events(), said.readModel(), said.analytics());
    }

    static Difference of(WrongSum wrong) {
        return new Difference(
                wrong.table() + " of " + wrong.day(), "analytics", null, null, wrong.expected(), null, wrong.found());
    }

    static Difference of(String what, long number) {
        return new Difference(what, "", null, null, number, null, null);
    }

    /** ClickHouse shows the log up to {@code analytics} only, or MongoDB is on its way. */
    static Difference ofLag(long events, long analytics) {
        var where = analytics < events ? "analytics" : "readModel";
        return new Difference("views are behind the event log", where, null, null, events, null, analytics);
    }
}
