package ai.voiceagent.projection.wallet;

import ai.voiceagent.projection.shared.VersionedView;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a wallet spent on each day of a year, in paise, by when the cause happened. */
public record SpendYearView(
        String id, String walletId, String accountId, SortedMap<LocalDate, Long> spendPaiseByDay, long version)
        implements VersionedView {

    static String id(String walletId, int year) {
        return walletId + ":" + year;
    }

    static SpendYearView empty(String id, String walletId, String accountId) {
        return new SpendYearView(id, walletId, accountId, new TreeMap<>(), NOTHING);
    }

    SpendYearView with(LocalDate day, long paise, long sequence) {
        if (sequence <= version) return this;
        var all = new TreeMap<>(spendPaiseByDay);
        all.merge(day, paise, Long::sum);
        return new SpendYearView(id, walletId, accountId, all, sequence);
    }
}
