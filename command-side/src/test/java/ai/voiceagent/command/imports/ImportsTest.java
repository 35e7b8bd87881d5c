package ai.voiceagent.command.imports;

import static ai.voiceagent.platform.error.ErrorCode.INSUFFICIENT_FUNDS;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.command.ratecard.PublishRateCardVersion;
import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.command.wallet.GrantBonus;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.imports.ImportCompleted;
import ai.voiceagent.events.imports.ImportFailed;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.privacy.PersonalData;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String HEADER = "started_at,phone_number,duration_seconds,status,dispositionType\n";

    @TempDir
    private static Path data;

    private static CommandBench bench;

    private Imports imports;
    private ImportWork work;
    private Commands commands;
    private AccountId account;
    private CampaignId campaign;

    @BeforeAll
    static void start() {
        bench = CommandBench.start(data);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void anAccountWithACampaignAndAWallet() {
        imports = bench.get(Imports.class);
        work = bench.get(ImportWork.class);
        commands = bench.get(Commands.class);
        account = bench.account();
        campaign = bench.campaign(account, CampaignType.OUTGOING);
        commands.send(new OpenWallet(WalletId.of(account), account));
    }

    @Test
    void everyRowBecomesACallThatIsCharged() {
        grant(100_00);
        var id = started(
                Billing.CHARGE,
                HEADER
                        + "2008-05-05T03:30:00Z,+15550000001,323,completed,Successful\n"
                        + "2008-05-05T03:31:00Z,nonsense,60,completed,\n"
                        + "2008-05-05T03:32:00Z,+15550000002,0,no-answer,\n");
        work.carryOn(id, () -> true);

        var all = bench.events(id.value());
        assertThat(all).hasSize(3);
        var first = (ImportStarted) all.get(0);
        assertThat(first.rows()).isEqualTo(3);
        assertThat(first.estimatePaise()).isEqualTo(726);
        assertThat(first.direction()).isEqualTo(Direction.OUTBOUND);
        var progressed = (ImportProgressed) all.get(1);
        assertThat(progressed.processed()).isEqualTo(3);
        assertThat(progressed.charged()).isEqualTo(2);
        assertThat(progressed.chargedPaise()).isEqualTo(726);
        assertThat(progressed.rejections()).extracting(RejectedRow::row).containsExactly(2L);
        assertThat(all.get(2)).isInstanceOf(ImportCompleted.class);

        var call = call(first, 1);
        assertThat(call.facts().status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(call.facts().startedAt()).isEqualTo(Instant.parse("2008-05-05T03:30:00Z"));
        assertThat(call.facts().endedAt()).isEqualTo(Instant.parse("2008-05-05T03:35:23Z"));
        assertThat(call.facts().outcome()).isEqualTo(Outcome.POSITIVE);
        assertThat(call.facts().spendPaise()).isEqualTo(726);
        assertThat(bench.get(PersonalData.class)
                        .open(call.callId().value(), call.phoneNumber().ciphertext()))
                .isEqualTo("+15550000001");
        assertThat(call(first, 3).facts().status()).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(wallet(CallCharged.class)).singleElement().satisfies(charged -> {
            assertThat(charged.callId()).isEqualTo(call.callId());
            assertThat(charged.entry().amountPaise()).isEqualTo(-726);
            assertThat(charged.entry().effectiveAt()).isEqualTo(call.facts().startedAt());
        });
    }

    @Test
    void nothingIsLeftReservedOrLyingAround() {
        grant(100_00);
        var id = started(Billing.CHARGE, HEADER + row(1, 60) + row(2, 60));
        assertThat(wallet(FundsReserved.class))
                .singleElement()
                .satisfies(reserved -> assertThat(reserved.amountPaise()).isEqualTo(270));
        work.carryOn(id, () -> true);

        var last = wallet(CallCharged.class).getLast();
        assertThat(last.stillHeldPaise()).isZero();
        assertThat(last.entry().balanceAfterPaise()).isEqualTo(100_00 - 270);
        assertThat(work.unfinished()).doesNotContain(id);
        assertThat(bench.get(FileStore.class).open("imports/" + id + ".csv")).isEmpty();
    }

    @Test
    void recordsAreKeptWithoutACharge() {
        var id = started(Billing.RECORD, HEADER + row(1, 60));
        work.carryOn(id, () -> true);

        var first = (ImportStarted) bench.events(id.value()).getFirst();
        assertThat(call(first, 1).facts().charge()).isNull();
        assertThat(wallet(CallCharged.class)).isEmpty();
        assertThat(((ImportCompleted) bench.events(id.value()).getLast()).charged())
                .isZero();
    }

    @Test
    void anImportThatCannotBePaidIsRefusedWithItsEstimateAndLeavesNothing() {
        grant(1_00);
        var id = newId();
        var refusal = refused(id, Billing.CHARGE, HEADER + row(1, 60));

        assertThat(refusal.code()).isEqualTo(INSUFFICIENT_FUNDS);
        assertThat(refusal.details()).containsEntry("estimatePaise", 135L).containsEntry("availablePaise", 100L);
        assertThat(bench.events(id.value())).isEmpty();
        assertThat(work.unfinished()).doesNotContain(id);
    }

    @Test
    void anImportThatCouldNotBePaidStartsOnceTheMoneyIsThere() {
        var id = newId();
        assertThat(refused(id, Billing.CHARGE, HEADER + row(1, 60)).code()).isEqualTo(INSUFFICIENT_FUNDS);
        grant(1_35);
        assertThat(start(id, Billing.CHARGE, HEADER + row(1, 60))).isZero();
        work.carryOn(id, () -> true);

        assertThat(wallet(CallCharged.class)).hasSize(1);
    }

    @Test
    void theSameRequestStartsOneImport() {
        grant(100_00);
        var id = started(Billing.CHARGE, HEADER + row(1, 60));
        start(id, Billing.CHARGE, HEADER + row(1, 60));
        work.carryOn(id, () -> true);
        start(id, Billing.CHARGE, HEADER + row(1, 60));
        work.carryOn(id, () -> true);

        assertThat(wallet(CallCharged.class)).hasSize(1);
        assertThat(wallet(FundsReserved.class)).hasSize(1);
    }

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
        var plan = new Plan(account, campaign, Direction.OUTBOUND, Billing.CHARGE, prices());
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
    void badFilesAndForeignCampaignsAreRefusedAtOnce() {
        assertThat(refused(newId(), Billing.RECORD, HEADER).code()).isEqualTo(VALIDATION_ERROR);
        assertThat(refused(newId(), Billing.RECORD, "a,b\n1,2\n").code()).isEqualTo(VALIDATION_ERROR);
        campaign = bench.campaign(bench.account(), CampaignType.OUTGOING);
        assertThat(refused(newId(), Billing.RECORD, HEADER + row(1, 60)).code()).isEqualTo(NOT_FOUND);
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

    private ImportId started(Billing billing, String file) {
        var id = newId();
        start(id, billing, file);
        return id;
    }

    private long start(ImportId id, Billing billing, String file) {
        var request = new ImportRequest(id, account, campaign, "calls.csv", "ab", null, billing, "usr_1");
        return imports.start(request, () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private Rejection refused(ImportId id, Billing billing, String file) {
        var refusal = catchThrowableOfType(Rejection.class, () -> start(id, billing, file));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static ImportId newId() {
        return new ImportId(bench.get(Ids.class).next("imp_"));
    }

    private static String row(int number, int seconds) {
        return "%s,+1555%07d,%d,completed,\n"
                .formatted(Instant.parse("2008-05-05T03:30:00Z").plusSeconds(number), number, seconds);
    }

    private void grant(long paise) {
        var entry = bench.get(Ids.class).next("txn_");
        commands.send(new GrantBonus(WalletId.of(account), entry, paise, "test", "usr_1"));
    }

    private Prices prices() {
        return new Prices(bench.get(RateCards.class).versions());
    }

    private void publishDearerPrices() {
        var from = Instant.parse("2010-01-01T00:00:00Z");
        commands.send(
                new PublishRateCardVersion(RateCards.ID, from, 9_990_000, 9_990_000, 60, 60, 0, 0, 0, 0, "usr_1"));
    }

    private static CallImported call(ImportStarted started, int row) {
        var id = Ids.derived("CALL", started.startedAt(), started.importId() + ":" + row);
        return (CallImported) bench.events(id).getFirst();
    }

    private <E> List<E> wallet(Class<E> type) {
        return bench.events(WalletId.of(account).value()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
