package ai.voiceagent.query.reconciliation;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.projection.shared.AccountZones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * An account's events, counted by day as they come. A call starts once, ends once and gets its price once, so that nothing
 * needs to be remembered of single calls, however many there are.
 */
final class AccountLog {

    private final DayBooks days = new DayBooks();
    private ZoneId zone = AccountZones.DEFAULT;

    void add(Object event) {
        switch (event) {
            case AccountOpened opened -> zone = ZoneId.of(opened.timeZone());
            case CallEvent call -> addCall(call);
            case LedgerEvent moved -> days.add(line(moved.entry(), zone));
            default -> {}
        }
    }

    Books books(Span span) {
        return days.of(span);
    }

    private void addCall(CallEvent event) {
        var id = event.callId().value();
        var facts = event.facts();
        switch (event) {
            case CallStarted started -> days.add(day(facts, zone), CallBook.started(id));
            case CallEnded ended -> days.add(day(facts, zone), CallBook.ended(id, facts.talkSeconds()));
            case CallRated rated -> days.add(day(facts, zone), CallBook.rated(id, facts.spendPaise()));
            case CallImported imported -> days.add(day(facts, zone), CallBook.of(line(event, zone)));
            default -> {}
        }
    }

    static CallLine line(CallEvent event, ZoneId zone) {
        var facts = event.facts();
        return new CallLine(
                event.callId().value(),
                day(facts, zone),
                facts.status().isFinal(),
                facts.talkSeconds(),
                facts.charge() != null,
                facts.spendPaise());
    }

    static EntryLine line(LedgerEntry entry, ZoneId zone) {
        return new EntryLine(
                entry.entryId(),
                entry.sequence(),
                entry.category().wire(),
                entry.amountPaise(),
                entry.balanceAfterPaise(),
                entry.hash(),
                LocalDate.ofInstant(entry.effectiveAt(), zone),
                LocalDate.ofInstant(entry.postedAt(), zone));
    }

    private static LocalDate day(CallFacts facts, ZoneId zone) {
        return LocalDate.ofInstant(Objects.requireNonNull(facts.startedAt(), "the call has started"), zone);
    }
}
