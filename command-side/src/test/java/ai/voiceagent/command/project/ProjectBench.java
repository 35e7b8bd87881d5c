package ai.voiceagent.command.project;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.command.ratecard.PublishRateCardVersion;
import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.command.wallet.GrantBonus;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.id.Ids;
import java.time.Clock;
import java.util.List;

/** Accounts with money and a project, where a page costs ₹2.50 and a pitch ₹50. */
record ProjectBench(CommandBench bench) {

    static final long PAGE = 250;
    static final long PITCH = 5_000;

    void publishPrices() {
        var now = bench.get(Clock.class).instant();
        commands()
                .send(new PublishRateCardVersion(
                        RateCards.ID, now, 1_350_000, 1_350_000, 1, 0, PAGE, PITCH, 0, 0, "usr_1"));
    }

    Commands commands() {
        return bench.get(Commands.class);
    }

    String id(String prefix) {
        return bench.get(Ids.class).next(prefix);
    }

    AccountId accountWith(long paise) {
        var account = bench.account();
        commands().send(new OpenWallet(WalletId.of(account), account));
        if (paise > 0) commands().send(new GrantBonus(WalletId.of(account), id("bon_"), paise, "test", "usr_1"));
        return account;
    }

    ProjectId project(AccountId account, String... successful) {
        var id = new ProjectId(id("proj_"));
        var settings = new ProjectSettings(
                "Premium",
                "Flats by the river.",
                null,
                null,
                "Step 1: Warm intro",
                List.of(new RankedLanguage(Language.MARATHI, 1)),
                List.of(successful),
                null);
        bench.get(ProjectChanges.class).create(id, account, settings);
        return id;
    }

    ProjectFacts facts(AccountId account, ProjectId project) {
        return bench.get(Projects.class).require(account, project);
    }

    /** What was taken from the wallet, one sum for each entry. */
    List<Long> paid(AccountId account) {
        return bench.events(WalletId.of(account).value()).stream()
                .filter(LedgerEvent.class::isInstance)
                .map(event -> -((LedgerEvent) event).entry().amountPaise())
                .filter(paise -> paise > 0)
                .toList();
    }

    /** What is held of the wallet at this moment. */
    long held(AccountId account) {
        return bench.events(WalletId.of(account).value()).stream()
                .mapToLong(event -> switch (event) {
                    case FundsReserved held -> held.amountPaise();
                    case ReservationReleased released -> -released.releasedPaise();
                    default -> 0;
                })
                .sum();
    }
}
