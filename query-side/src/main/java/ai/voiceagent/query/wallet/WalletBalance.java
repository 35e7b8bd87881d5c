package ai.voiceagent.query.wallet;

import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.projection.payment.PaymentProfileViews;
import ai.voiceagent.projection.ratecard.RateCardViews;
import ai.voiceagent.projection.wallet.LedgerEntries;
import ai.voiceagent.projection.wallet.SpendYears;
import ai.voiceagent.projection.wallet.WalletView;
import ai.voiceagent.query.shared.Formats;
import ai.voiceagent.query.shared.Zones;
import ai.voiceagent.query.wallet.BalanceShown.AutoTopUpShown;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is in a wallet, now or at any instant since it was opened. */
@Component
public class WalletBalance {

    private static final int DAYS = 30;
    private static final long E4_PER_PAISA = 10_000;

    private final Wallets wallets;
    private final LedgerEntries entries;
    private final LedgerSearch search;
    private final SpendYears spend;
    private final RateCardViews rateCard;
    private final PaymentProfileViews payments;
    private final TopUpTerms terms;
    private final Zones zones;
    private final Clock clock;

    WalletBalance(
            Wallets wallets,
            LedgerEntries entries,
            LedgerSearch search,
            SpendYears spend,
            RateCardViews rateCard,
            PaymentProfileViews payments,
            TopUpTerms terms,
            Zones zones,
            Clock clock) {
        this.wallets = wallets;
        this.entries = entries;
        this.search = search;
        this.spend = spend;
        this.rateCard = rateCard;
        this.payments = payments;
        this.terms = terms;
        this.zones = zones;
        this.clock = clock;
    }

    public BalanceShown now(String accountId) {
        return show(wallets.of(accountId));
    }

    /** The balance after the last entry that was posted at or before {@code asOf}. */
    public BalanceShown asOf(String accountId, Instant asOf) {
        var wallet = wallets.of(accountId);
        var sequence = search.until(wallet, asOf);
        var paise = entries.find(wallet.walletId(), sequence)
                .map(line -> line.entry().balanceAfterPaise())
                .orElse(0L);
        var raw = new BalanceShown.Raw(paise, null, null, null);
        return new BalanceShown(Formats.rupees(paise), null, null, null, null, asOf, null, raw);
    }

    BalanceShown show(WalletView wallet) {
        var daily = avgDailySpendPaise(wallet);
        var raw = new BalanceShown.Raw(wallet.balancePaise(), wallet.reservedPaise(), wallet.availablePaise(), daily);
        return new BalanceShown(
                Formats.rupees(wallet.balancePaise()),
                estimatedMinutes(wallet),
                Formats.rupees(daily),
                autoTopUp(wallet.accountId()),
                TopUpOffer.of(terms),
                null,
                wallet.version(),
                raw);
    }

    private AutoTopUpShown autoTopUp(String accountId) {
        var settings = payments.of(accountId).autoTopUp().settings();
        return new AutoTopUpShown(
                settings.enabled(), Formats.rupees(settings.thresholdPaise()), Formats.rupees(settings.amountPaise()));
    }

    /** Over the last 30 days, or the days since the wallet was opened when these are fewer. */
    long avgDailySpendPaise(WalletView wallet) {
        var today = zones.today(wallet.accountId());
        var opened = Formats.day(wallet.openedAt(), zones.of(wallet.accountId()));
        var days = Math.clamp(ChronoUnit.DAYS.between(opened, today) + 1, 1, DAYS);
        var total = spend.spendPaise(wallet.walletId(), today.minusDays(days - 1L), today);
        return Formats.mean(total, days);
    }

    /** By the dearer of the two directions, so that it is never too much. */
    private @Nullable Long estimatedMinutes(WalletView wallet) {
        var prices = rateCard.get().inForce(clock.instant());
        var perMinuteE4 = Math.max(prices.inboundPerMinuteE4(), prices.outboundPerMinuteE4());
        if (perMinuteE4 == 0) return null;
        return Math.multiplyExact(Math.max(0, wallet.availablePaise()), E4_PER_PAISA) / perMinuteE4;
    }
}
