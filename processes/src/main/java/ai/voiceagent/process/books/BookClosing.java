package ai.voiceagent.process.books;

import ai.voiceagent.command.wallet.CloseBooks;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.platform.axon.Commands;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes every month (of UTC) of every wallet once it is over, also those that were missed. */
@Component
@ProcessingGroup("wallet-books")
@DisallowReplay
class BookClosing {

    private static final Logger LOG = LoggerFactory.getLogger(BookClosing.class);

    private final WalletBooks books;
    private final Commands commands;
    private final Clock clock;

    BookClosing(WalletBooks books, Commands commands, Clock clock) {
        this.books = books;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(WalletOpened opened) {
        books.next(opened.walletId(), YearMonth.from(opened.openedAt().atOffset(ZoneOffset.UTC)));
    }

    @EventHandler
    void on(BooksClosed closed) {
        books.next(closed.walletId(), closed.month().plusMonths(1));
    }

    @Scheduled(fixedDelayString = "${voice.books.every:PT1H}", initialDelayString = "${voice.books.first:PT1M}")
    void closeAll() {
        var current = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        books.all().forEach((wallet, next) -> close(wallet, next, current));
    }

    private void close(WalletId wallet, YearMonth next, YearMonth current) {
        try {
            for (var month = next; month.isBefore(current); month = month.plusMonths(1)) {
                commands.send(new CloseBooks(wallet, month));
            }
        } catch (RuntimeException failure) {
            LOG.error("the books of {} were not closed; the next round tries again", wallet, failure);
        }
    }
}
