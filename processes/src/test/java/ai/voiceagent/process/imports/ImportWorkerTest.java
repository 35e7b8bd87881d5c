package ai.voiceagent.process.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.imports.ImportWork;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportWorkerTest {

    private static final ImportId ONE = new ImportId("imp_1");

    private final TestClock clock = new TestClock(Instant.parse("2025-01-15T09:15:00Z"));
    private final Recorded work = new Recorded();
    private final ImportWorker worker = new ImportWorker(work, new Ids(clock), clock);

    @Test
    void whatThereIsIsWorkedOff() {
        worker.look();

        assertThat(work.carried).containsExactly(ONE);
        assertThat(work.failed).isEmpty();
    }

    @Test
    void whatAnotherWorkerHasIsLeftAlone() {
        work.taken = true;
        worker.look();

        assertThat(work.carried).isEmpty();
    }

    @Test
    void troubleIsTriedAgainAfterAPauseThatGrows() {
        work.trouble = new IllegalStateException("the store is away");
        worker.look();
        worker.look();
        assertThat(work.carried).hasSize(1);

        clock.advance(ImportWorker.FIRST_PAUSE);
        worker.look();
        assertThat(work.carried).hasSize(2);
        clock.advance(ImportWorker.FIRST_PAUSE);
        worker.look();
        assertThat(work.carried).hasSize(2);

        work.trouble = null;
        clock.advance(ImportWorker.FIRST_PAUSE);
        worker.look();
        worker.look();
        assertThat(work.carried).hasSize(4);
        assertThat(work.failed).isEmpty();
    }

    @Test
    void aRefusalEndsTheImport() {
        work.trouble = Rejection.validation("file", "CSV", "is gone");
        worker.look();

        assertThat(work.failed).containsExactly("file: is gone");
    }

    @Test
    void aConflictEndsTheImportOnlyWhenItLasts() {
        work.trouble = Rejection.conflict("Somebody else changed this");
        worker.look();
        assertThat(work.failed).isEmpty();

        for (int i = 0; i < 10; i++) {
            clock.advance(ImportWorker.LONGEST_PAUSE);
            worker.look();
        }
        assertThat(work.failed).contains("Somebody else changed this");
    }

    @Test
    void itStopsBetweenRowsWhenItIsTold() throws InterruptedException {
        var begun = new CountDownLatch(1);
        work.onCarry = goOn -> {
            begun.countDown();
            while (goOn.getAsBoolean()) Thread.onSpinWait();
        };
        worker.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        worker.stop();

        assertThat(worker.isRunning()).isFalse();
        assertThat(work.failed).isEmpty();
    }

    private interface OnCarry {
        void run(BooleanSupplier goOn);
    }

    private static final class Recorded implements ImportWork {

        private final List<ImportId> carried = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private boolean taken;
        private @Nullable RuntimeException trouble;
        private OnCarry onCarry = goOn -> {};

        @Override
        public List<ImportId> unfinished() {
            return List.of(ONE);
        }

        @Override
        public boolean take(ImportId importId, String worker, Duration time) {
            return !taken;
        }

        @Override
        public void carryOn(ImportId importId, BooleanSupplier goOn) {
            carried.add(importId);
            if (trouble != null) throw trouble;
            onCarry.run(goOn);
        }

        @Override
        public void fail(ImportId importId, String reason) {
            failed.add(reason);
        }
    }
}
