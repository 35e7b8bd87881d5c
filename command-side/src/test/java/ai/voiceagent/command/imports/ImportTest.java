package ai.voiceagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

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
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final ImportId ID = new ImportId("imp_1");
    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final Instant NOW = Instant.parse("2025-01-15T09:15:00Z");
    private static final List<RejectedRow> ONE_REJECTED = List.of(new RejectedRow(7, "durationSeconds: is negative"));

    private final AggregateTestFixture<Import> imports = new AggregateTestFixture<>(Import.class);

    @BeforeEach
    void setTheClock() {
        imports.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aFileIsAccepted() {
        imports.givenNoPriorActivity()
                .when(start())
                .expectResultMessagePayload(0L)
                .expectEvents(started());
    }

    @Test
    void aFileIsAcceptedOnce() {
        imports.given(started()).when(start()).expectResultMessagePayload(0L).expectNoEvents();
    }

    @Test
    void rowsAreCounted() {
        imports.given(started())
                .when(new ProgressImport(ID, 0, 10, 9, 900, ONE_REJECTED))
                .expectEvents(progressed(10, 9, 900, 1, ONE_REJECTED));
    }

    @Test
    void countsAddUpAndRejectionsAreThoseOfTheChunk() {
        imports.given(started(), progressed(10, 9, 900, 1, ONE_REJECTED))
                .when(new ProgressImport(ID, 10, 20, 10, 1_000, List.of()))
                .expectEvents(progressed(20, 19, 1_900, 1, List.of()));
    }

    @Test
    void rowsAreCountedOnce() {
        imports.given(started(), progressed(10, 9, 900, 1, ONE_REJECTED))
                .when(new ProgressImport(ID, 0, 10, 9, 900, ONE_REJECTED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void noRowIsSkippedOrOutsideOfTheFile() {
        imports.given(started(), progressed(10, 10, 900, 0, List.of()))
                .when(new ProgressImport(ID, 11, 20, 9, 900, List.of()))
                .expectException(Rejection.class);
        imports.given(started(), progressed(10, 10, 900, 0, List.of()))
                .when(new ProgressImport(ID, 5, 15, 10, 900, List.of()))
                .expectException(Rejection.class);
        imports.given(started())
                .when(new ProgressImport(ID, 0, 21, 9, 900, List.of()))
                .expectException(Rejection.class);
    }

    @Test
    void anImportIsCompleteWhenItsRowsAreDone() {
        imports.given(started(), progressed(20, 19, 1_900, 1, List.of()))
                .when(new CompleteImport(ID))
                .expectEvents(new ImportCompleted(ID, ACCOUNT, 20, 19, 1_900, 1, NOW));
        imports.given(started(), progressed(10, 10, 900, 0, List.of()))
                .when(new CompleteImport(ID))
                .expectNoEvents()
                .expectException(Rejection.class);
    }

    @Test
    void anImportEndsOnce() {
        var completed = new ImportCompleted(ID, ACCOUNT, 20, 19, 1_900, 1, NOW);
        var done = progressed(20, 19, 1_900, 1, List.of());
        imports.given(started(), done, completed).when(new CompleteImport(ID)).expectNoEvents();
        imports.given(started(), done, completed)
                .when(new FailImport(ID, "late"))
                .expectNoEvents();
        imports.given(started(), new ImportFailed(ID, ACCOUNT, "gone", NOW))
                .when(new ProgressImport(ID, 0, 10, 9, 900, List.of()))
                .expectException(Rejection.class);
    }

    @Test
    void anImportFails() {
        imports.given(started())
                .when(new FailImport(ID, "The uploaded file is gone"))
                .expectEvents(new ImportFailed(ID, ACCOUNT, "The uploaded file is gone", NOW));
    }

    @Test
    void anImportTellsHowFarItIs() {
        imports.given(started(), progressed(10, 10, 900, 0, List.of()))
                .when(new DescribeImport(ID))
                .expectResultMessagePayload(new ImportFacts(started(), 10, true, 1));
        imports.givenNoPriorActivity().when(new DescribeImport(ID)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void rejectionsCannotBeChangedAfterwards() {
        var rejections = new java.util.ArrayList<>(ONE_REJECTED);
        var event = progressed(10, 9, 900, 1, rejections);
        rejections.clear();
        assertThat(event.rejections()).isEqualTo(ONE_REJECTED);
    }

    private static StartImport start() {
        return new StartImport(
                ID,
                ACCOUNT,
                new CampaignId("OUT1"),
                Direction.OUTBOUND,
                "calls.csv",
                "ab",
                20,
                Billing.CHARGE,
                1,
                2_000,
                "imp_1",
                "usr_1");
    }

    private static ImportStarted started() {
        return new ImportStarted(
                ID,
                ACCOUNT,
                new CampaignId("OUT1"),
                Direction.OUTBOUND,
                "calls.csv",
                "ab",
                20,
                Billing.CHARGE,
                1,
                2_000,
                "imp_1",
                "usr_1",
                NOW);
    }

    private static ImportProgressed progressed(
            long processed, long charged, long paise, long rejected, List<RejectedRow> rejections) {
        return new ImportProgressed(ID, ACCOUNT, processed, charged, paise, rejected, rejections, NOW);
    }
}
