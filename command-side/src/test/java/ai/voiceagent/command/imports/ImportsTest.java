package ai.voiceagent.command.imports;

import static ai.voiceagent.platform.error.ErrorCode.INSUFFICIENT_FUNDS;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.imports.ImportCompleted;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.privacy.PersonalData;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportsTest extends ImportBench {

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
    void badFilesAndForeignCampaignsAreRefusedAtOnce() {
        assertThat(refused(newId(), Billing.RECORD, HEADER).code()).isEqualTo(VALIDATION_ERROR);
        assertThat(refused(newId(), Billing.RECORD, "a,b\n1,2\n").code()).isEqualTo(VALIDATION_ERROR);
        campaign = bench.campaign(bench.account(), CampaignType.OUTGOING);
        assertThat(refused(newId(), Billing.RECORD, HEADER + row(1, 60)).code()).isEqualTo(NOT_FOUND);
    }

    private static CallImported call(ImportStarted started, int row) {
        var id = Ids.derived("CALL", started.startedAt().plusMillis(row), started.importId() + ":" + row);
        return (CallImported) bench.events(id).getFirst();
    }
}
