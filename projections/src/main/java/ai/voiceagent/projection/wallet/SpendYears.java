package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.projection.shared.AccountZones;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The collection {@code wallet_days}: what left a wallet for calls and usage, by day of the account's zone. */
@Component
public class SpendYears extends DocumentView<SpendYearView> {

    private static final Set<EntryKind> SPEND = Set.of(EntryKind.CALL_CHARGE, EntryKind.USAGE_CHARGE);

    SpendYears(ViewDatabase database) {
        super(database, "wallet_days", Groups.WALLETS, SpendYearView.class, SpendYearView::id);
    }

    /** What the wallet spent from {@code from} to {@code to}, both included, in paise. */
    public long spendPaise(String walletId, LocalDate from, LocalDate to) {
        return byDay(walletId, from, to).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What the wallet spent on each day from {@code from} to {@code to} on which it spent anything, in paise. */
    public SortedMap<LocalDate, Long> byDay(String walletId, LocalDate from, LocalDate to) {
        var ids = IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(year -> SpendYearView.id(walletId, year))
                .toList();
        var days = new TreeMap<LocalDate, Long>();
        for (var year : documents.findAll(ids).values()) {
            days.putAll(year.spendPaiseByDay().subMap(from, to.plusDays(1)));
        }
        return days;
    }

    void write(List<WalletStep> steps, AccountZones zones) {
        Function<WalletStep, ZoneId> zone = step -> zones.of(step.event().accountId());
        var spent = steps.stream()
                .filter(step -> step.event() instanceof LedgerEvent moved
                        && SPEND.contains(moved.entry().kind()))
                .toList();
        var years = new HashMap<>(documents.findAll(
                spent.stream().map(step -> id(step, zone.apply(step))).collect(Collectors.toSet())));
        for (var step : spent) {
            var paise = -((LedgerEvent) step.event()).entry().amountPaise();
            years.compute(
                    id(step, zone.apply(step)),
                    (id, known) -> Objects.requireNonNullElseGet(
                                    known, () -> SpendYearView.empty(id, step.walletId(), step.accountId()))
                            .with(day(step, zone.apply(step)), paise, step.sequence()));
        }
        documents.saveAll(years.values());
    }

    private static String id(WalletStep step, ZoneId zone) {
        return SpendYearView.id(step.walletId(), day(step, zone).getYear());
    }

    private static LocalDate day(WalletStep step, ZoneId zone) {
        var entry = ((LedgerEvent) step.event()).entry();
        return entry.effectiveAt().atZone(zone).toLocalDate();
    }
}
