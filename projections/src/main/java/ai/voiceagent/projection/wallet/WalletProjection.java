package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.projection.shared.AccountZones;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.RebuildableView;
import ai.voiceagent.projection.shared.Sequenced;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Keeps the wallets and everything around them. A wallet is written after all that depends on it: while it does not know of
 * an event, the event comes again and everything of it is written again.
 */
@Component
@ProcessingGroup(Groups.WALLETS)
class WalletProjection {

    private final WalletViews wallets;
    private final LedgerEntries entries;
    private final LedgerIndex index;
    private final TopUpViews topUps;
    private final TopUpLists topUpLists;
    private final RefundVouchers refundVouchers;
    private final SpendYears years;
    private final AccountZones zones;
    private final BatchOf<Sequenced<WalletEvent>> batch = new BatchOf<>(this::write);

    WalletProjection(
            WalletViews wallets,
            LedgerEntries entries,
            LedgerIndex index,
            TopUpViews topUps,
            TopUpLists topUpLists,
            RefundVouchers refundVouchers,
            SpendYears years,
            AccountZones zones) {
        this.wallets = wallets;
        this.entries = entries;
        this.index = index;
        this.topUps = topUps;
        this.topUpLists = topUpLists;
        this.refundVouchers = refundVouchers;
        this.years = years;
        this.zones = zones;
    }

    @EventHandler
    void on(WalletEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        List.of(wallets, entries, index, topUps, topUpLists, refundVouchers, years)
                .forEach(RebuildableView::clear);
    }

    private void write(List<Sequenced<WalletEvent>> events) {
        var touched = wallets.findAll(
                events.stream().map(item -> item.event().walletId().value()).collect(Collectors.toSet()));
        var steps = WalletStep.of(touched, events);
        entries.write(steps);
        index.write(steps);
        topUpLists.write(topUps.write(steps));
        refundVouchers.write(steps);
        years.write(steps, zones);
        wallets.save(touched.values());
    }
}
