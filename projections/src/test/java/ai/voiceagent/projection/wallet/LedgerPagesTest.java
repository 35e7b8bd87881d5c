package ai.voiceagent.projection.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.test.Ledgers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LedgerPagesTest {

    private final Ledgers ledger = new Ledgers(Instant.parse("2025-01-15T03:45:00Z"), Duration.ofMinutes(1));
    private final List<LedgerEntry> entries = new ArrayList<>();

    private LedgerPages pages(int size) {
        while (entries.size() < size)
            entries.add(ledger.adjusted("adj_" + entries.size(), 1).entry());
        return new LedgerPages((from, to) -> entries.subList((int) from - 1, (int) to), size);
    }

    @Test
    void everyEntryComesOnceAndInOrderWhateverTheLength() {
        for (var size : List.of(0, 1, 99, 100, 101, 400, 401, 1_234)) {
            var read = new ArrayList<LedgerEntry>();
            pages(size).forEachRemaining(read::addAll);
            assertThat(read).hasSize(size).isEqualTo(entries.subList(0, size));
        }
    }

    @Test
    void onlyAFewPagesAreFetchedAhead() {
        var furthest = new AtomicLong();
        var pages = new LedgerPages(
                (from, to) -> {
                    furthest.accumulateAndGet(to, Math::max);
                    return List.of();
                },
                1_000_000);
        pages.next();

        assertThat(furthest.get()).isLessThanOrEqualTo(500);
    }

    @Test
    void aFailureToFetchReachesTheReaderAsItIs() {
        var pages = new LedgerPages(
                (from, to) -> {
                    throw new IllegalStateException("the store is away");
                },
                10);

        assertThatThrownBy(pages::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store is away");
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }
}
