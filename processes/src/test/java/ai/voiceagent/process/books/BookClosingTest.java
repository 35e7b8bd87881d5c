package ai.voiceagent.process.books;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.wallet.CloseBooks;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookClosingTest {

    private static final Instant JANUARY = Instant.parse("2026-01-31T23:59:59Z");
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private final TestClock clock = new TestClock(JANUARY);
    private final MemoryMongo mongo = new MemoryMongo();
    private final RecordedCommands commands = new RecordedCommands(CloseBooks.class);
    private final BookClosing closing =
            new BookClosing(new MongoWalletBooks(mongo.factory()), commands.commands(), clock);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void aMonthIsClosedWhenItIsOverAndNotBefore() {
        closing.on(new WalletOpened(WALLET, ACCOUNT, JANUARY));
        closing.closeAll();
        assertThat(commands.sent()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        closing.closeAll();
        assertThat(commands.sent()).containsExactly(new CloseBooks(WALLET, FIRST));
    }

    @Test
    void monthsThatWereMissedAreClosedInTheirOrder() {
        closing.on(new WalletOpened(WALLET, ACCOUNT, JANUARY));
        clock.advance(Duration.ofDays(70));

        closing.closeAll();

        assertThat(commands.sent())
                .containsExactly(
                        new CloseBooks(WALLET, FIRST),
                        new CloseBooks(WALLET, FIRST.plusMonths(1)),
                        new CloseBooks(WALLET, FIRST.plusMonths(2)));
    }

    @Test
    void aMonthThatIsClosedIsNotClosedAgain() {
        closing.on(new WalletOpened(WALLET, ACCOUNT, JANUARY));
        clock.advance(Duration.ofSeconds(1));
        closing.on(new BooksClosed(WALLET, ACCOUNT, FIRST, 0, 0, LedgerEntry.GENESIS, clock.instant()));

        closing.closeAll();

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void aRefusalIsTriedAgainInTheNextRound() {
        commands.refusing(CloseBooks.class, Rejection.conflict("not now"));
        closing.on(new WalletOpened(WALLET, ACCOUNT, JANUARY));
        clock.advance(Duration.ofDays(40));

        closing.closeAll();
        commands.accepting(CloseBooks.class);
        closing.closeAll();

        assertThat(commands.sent())
                .containsExactly(
                        new CloseBooks(WALLET, FIRST),
                        new CloseBooks(WALLET, FIRST),
                        new CloseBooks(WALLET, FIRST.plusMonths(1)));
    }
}
