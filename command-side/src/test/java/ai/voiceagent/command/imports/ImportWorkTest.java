package ai.voiceagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.ratecard.PublishRateCardVersion;
import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.imports.ImportCompleted;
import ai.voiceagent.events.imports.ImportFailed;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.platform.privacy.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportWorkTest extends ImportBench {

    @Test
    void anImportThatWasInterruptedGoesOnAndDoesNothingTwice() {
        grant(20_000_00);
        var rows = 1_200;
        var id = started(
                Billing.CHARGE,
                HEADER
                        + IntStream.rangeClosed(1, rows)
                                .mapToObj(i -> row(i, i).replace("2008-05", "2010-05"))
                                .collect(Collectors.joining()));
        var asked = new AtomicInteger();
        work.carryOn(id, () -> asked.incrementAndGet() < 3);
        assertThat(bench.events(id.value()).getLast()).isInstanceOf(ImportProgressed.class);
        publishDearerPrices();
        work.carryOn(id, () -> true);
        work.carryOn(id, () -> true);

        var completed = (ImportCompleted) bench.events(id.value()).getLast();
        assertThat(completed.processed()).isEqualTo(rows);
        assertThat(completed.charged()).isEqualTo(rows);
        var charges = wallet(CallCharged.class);
        assertThat(charges).hasSize(rows).extracting(CallCharged::callId).doesNotHaveDuplicates();
        var exact = IntStream.rangeClosed(1, rows)
                .mapToLong(seconds -> seconds * 135L / 60)
                .sum();
        assertThat(completed.chargedPaise()).isEqualTo(exact);
        assertThat(charges.getLast().entry().balanceAfterPaise()).isEqualTo(20_000_00 - exact);
    }

    @Test
    void workThatACrashLeftHalfDoneIsRepeatedWithoutEffect() {
        grant(100_00);
        var id = started(Billing.CHARGE, HEADER + row(1, 60) + row(2, 60));
        var facts = commands.<ImportFacts>send(new DescribeImport(id)).started();
        var plan = new Plan(account, campaign, Direction.OUTBOUND, Billing.CHARGE, prices(), List.of());
        var chunks = new ChunkWork(facts, plan, bench.get(PersonalData.class), commands);
        var start = Instant.parse("2008-05-05T03:30:00Z").plusSeconds(1);
        var ending = new ai.voiceagent.command.call.Ending(CallStatus.COMPLETED, 60);
        var lost = new Chunk(0, 1, List.of(new Row.Good(1, start, "+15550000001", ending, null)));
        chunks.send(chunks.prepare(lost)).join();

        work.carryOn(id, () -> true);

        assertThat(wallet(CallCharged.class)).hasSize(2);
        assertThat(((ImportCompleted) bench.events(id.value()).getLast()).processed())
                .isEqualTo(2);
    }

    @Test
    void anImportWhoseFileIsGoneFailsAndReleasesItsFunds() {
        grant(100_00);
        var id = started(Billing.CHARGE, HEADER + row(1, 60));
        bench.get(FileStore.class).delete("imports/" + id + ".csv");

        assertThat(catchThrowableOfType(Rejection.class, () -> work.carryOn(id, () -> true))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        work.fail(id, "The uploaded file is gone");

        assertThat(bench.events(id.value()).getLast()).isInstanceOf(ImportFailed.class);
        assertThat(wallet(ReservationReleased.class)).hasSize(1);
        assertThat(work.unfinished()).doesNotContain(id);
    }

    @Test
    void oneWorkerHasAnImportAtATime() {
        var id = started(Billing.RECORD, HEADER + row(1, 60));

        assertThat(work.take(id, "a", Duration.ofMinutes(1))).isTrue();
        assertThat(work.take(id, "b", Duration.ofMinutes(1))).isFalse();
        assertThat(work.take(id, "a", Duration.ZERO)).isTrue();
        assertThat(work.take(id, "b", Duration.ofMinutes(1))).isTrue();
    }

    private Prices prices() {
        return new Prices(bench.get(RateCards.class).versions());
    }

    private void publishDearerPrices() {
        var from = Instant.parse("2010-01-01T00:00:00Z");
        commands.send(
                new PublishRateCardVersion(RateCards.ID, from, 9_990_000, 9_990_000, 60, 60, 0, 0, 0, 0, "usr_1"));
    }
}
