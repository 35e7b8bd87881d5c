package ai.voiceagent.projection.analytics;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.wallet.LedgerEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a batch of events says, as rows: a pure function of the events and the accounts' time zones. */
record FactBatch(
        List<AccountFact> accounts,
        Map<String, CallFact> calls,
        List<MinuteFact> minutes,
        List<DispositionFact> dispositions,
        List<EntryFact> entries,
        long position) {

    static FactBatch of(List<Happening> happenings, Function<AccountId, ZoneId> zones) {
        var batch = new FactBatch(
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                happenings.stream().mapToLong(Happening::position).max().orElse(-1));
        happenings.forEach(happening -> batch.add(happening, zones));
        return batch;
    }

    /** The days whose calls are not what they were. */
    Set<AccountDay> daysOfCalls() {
        return calls.values().stream().map(CallFact::day).collect(Collectors.toSet());
    }

    /** The days whose spend is not what it was. */
    Set<AccountDay> daysOfEntries() {
        return entries.stream().map(EntryFact::day).collect(Collectors.toSet());
    }

    private void add(Happening happening, Function<AccountId, ZoneId> zones) {
        switch (happening.event()) {
            case AccountOpened opened -> accounts.add(AccountFact.of(opened));
            case CallEvent call ->
                add(call, happening.sequence(), zones.apply(call.facts().accountId()));
            case LedgerEvent entry -> entries.add(EntryFact.of(entry, zones.apply(entry.accountId())));
            default -> {}
        }
    }

    private void add(CallEvent event, long version, ZoneId zone) {
        var startedAt = event.facts().startedAt();
        if (startedAt == null) return;
        var fact = CallFact.of(event, startedAt, LocalDate.ofInstant(startedAt, zone), version);
        calls.merge(fact.callId(), fact, (one, other) -> one.version() > other.version() ? one : other);
        switch (event) {
            case CallEnded ended -> dispositions.add(new DispositionFact(fact, ended.recordedAt()));
            case CallClassified classified -> dispositions.add(new DispositionFact(fact, classified.classifiedAt()));
            case CallRated rated -> minutes.addAll(MinuteFact.of(fact, zone));
            case CallImported imported -> {
                dispositions.add(new DispositionFact(fact, imported.recordedAt()));
                minutes.addAll(MinuteFact.of(fact, zone));
            }
            default -> {}
        }
    }
}
