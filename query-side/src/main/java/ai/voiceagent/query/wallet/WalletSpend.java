package ai.voiceagent.query.wallet;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.wallet.SpendYears;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Says what a wallet spends, by when the causes happened, in days of the account's time zone. */
@Component
public class WalletSpend {

    private static final int MOST_STEPS = 400;
    private static final int LAST_YEAR = 9_999;

    private final Wallets wallets;
    private final WalletBalance balance;
    private final SpendYears years;
    private final Zones zones;

    WalletSpend(Wallets wallets, WalletBalance balance, SpendYears years, Zones zones) {
        this.wallets = wallets;
        this.balance = balance;
        this.years = years;
        this.zones = zones;
    }

    /** The series is about {@code days}, or about the usual ones of the period where an end is open. */
    public SpendShown of(String accountId, SpendPeriod period, Days days) {
        var wallet = wallets.of(accountId);
        var today = zones.today(accountId);
        var usual = period.usual(today);
        var to = days.to() == null ? today : days.to();
        var from = days.from() == null ? earlier(usual.from(), period.beginning(to)) : days.from();
        Days.between(from, to, "to");
        requireFew(period, from, to);
        var raw = new SpendShown.Raw(
                last(wallet.walletId(), 1, today),
                last(wallet.walletId(), 7, today),
                last(wallet.walletId(), 30, today),
                balance.avgDailySpendPaise(wallet),
                last(wallet.walletId(), 1, today.minusDays(1)),
                last(wallet.walletId(), 7, today.minusDays(7)),
                last(wallet.walletId(), 30, today.minusDays(30)));
        return SpendShown.of(raw, period, steps(period, from, to, years.byDay(wallet.walletId(), from, to)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private long last(String walletId, int days, LocalDate today) {
        return years.spendPaise(walletId, today.minusDays(days - 1L), today);
    }

    private static void requireFew(SpendPeriod period, LocalDate from, LocalDate to) {
        if (period.steps(from, to) > MOST_STEPS || to.getYear() > LAST_YEAR) {
            throw Rejection.validation(
                    "from", "at most " + MOST_STEPS + " steps", "and to are too far apart, or too late");
        }
    }

    private static List<SpendShown.Step> steps(
            SpendPeriod period, LocalDate from, LocalDate to, SortedMap<LocalDate, Long> spent) {
        var steps = new ArrayList<SpendShown.Step>();
        for (var begin = from; !begin.isAfter(to); ) {
            var next = period.next(period.beginning(begin));
            var end = next.isAfter(to) ? to : next.minusDays(1);
            var paise = spent.subMap(begin, end.plusDays(1)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            steps.add(SpendShown.Step.of(begin, end, paise));
            begin = next;
        }
        return steps;
    }
}
