package ai.voiceagent.process.topup;

import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.wallet.GrantBonus;
import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.Ledgers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopUpBonusTest {

    private final RecordedCommands commands = new RecordedCommands(GrantBonus.class);
    private final Ledgers ledger = new Ledgers(STARTED, Duration.ofMinutes(1));

    private TopUpBonus bonus(String... tiers) {
        var terms = new TopUpTerms("1", "1000000", List.of("1000"), List.of(tiers));
        return new TopUpBonus(terms, commands.batched());
    }

    private List<Long> granted(TopUpBonus bonus, long... paise) {
        commands.forget();
        for (var each : paise) batch(() -> bonus.on(ledger.toppedUp("txn_" + each, each)));
        return commands.sent().stream()
                .map(command -> ((GrantBonus) command).amountPaise())
                .toList();
    }

    @Test
    void theHighestTierThatIsReachedCounts() {
        var bonus = bonus("50000:10", "10000:5");

        assertThat(granted(bonus, 999_999, 1_000_000, 4_999_999, 5_000_000))
                .containsExactly(50_000L, 249_999L, 500_000L);
    }

    @Test
    void withoutTiersThereIsNothing() {
        assertThat(granted(bonus(), 100_000_000)).isEmpty();
        assertThat(granted(bonus(""), 100_000_000)).isEmpty();
    }

    @Test
    void aPaymentThatIsHeardOfTwiceIsTheSameGrant() {
        var bonus = bonus("10000:5");
        var paid = ledger.toppedUp("txn_1", 1_000_000);

        batch(() -> bonus.on(paid));
        batch(() -> bonus.on(paid));

        assertThat(commands.sent()).hasSize(2);
        assertThat(commands.sent().getFirst()).isEqualTo(commands.sent().getLast());
        assertThat((GrantBonus) commands.sent().getFirst()).satisfies(grant -> {
            assertThat(grant.entryId()).matches("bon_[0-9A-Z]{26}");
            assertThat(grant.reason()).isEqualTo("5% on top of txn_1");
        });
    }
}
