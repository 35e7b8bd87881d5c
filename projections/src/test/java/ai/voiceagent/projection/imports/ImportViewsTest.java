package ai.voiceagent.projection.imports;

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
import ai.voiceagent.projection.History;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportViewsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");

    private final History history = new History();

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void anImportShowsItsCountsAndEveryRejectedRow() {
        history.happened(started("imp_1", 3_000), progressed("imp_1", 1, 1_500), progressed("imp_1", 1_501, 2_600));
        history.happened(new ImportCompleted(id("imp_1"), ACCOUNT, 3_000, 400, 54_000, 2_600, AT));

        var view = find("imp_1");
        assertThat(view.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(view.total()).isEqualTo(3_000);
        assertThat(view.counts()).isEqualTo(new ImportCounts(3_000, 400, 54_000, 2_600));
        assertThat(history.bean(ImportRejections.class).of(view))
                .extracting(RejectedRow::row)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2_600).boxed().toList());
    }

    @Test
    void aFailedImportSaysWhyAndKeepsItsCounts() {
        history.happened(
                started("imp_1", 10),
                progressed("imp_1", 1, 2),
                new ImportFailed(id("imp_1"), ACCOUNT, "the campaign was deleted", AT));

        assertThat(find("imp_1").state()).isEqualTo(ImportState.FAILED);
        assertThat(find("imp_1").reason()).isEqualTo("the campaign was deleted");
        assertThat(find("imp_1").counts().rejected()).isEqualTo(2);
    }

    @Test
    void aCampaignListsItsImportsLatestFirst() {
        history.happened(started("imp_1", 10), started("imp_2", 10));

        assertThat(history.bean(ImportLists.class).of("acc_1", "OUT1")).containsExactly("imp_2", "imp_1");
        assertThat(history.bean(ImportLists.class).of("acc_2", "OUT1")).isEmpty();
    }

    @Test
    void whatComesTwiceChangesNothing() {
        history.happened(started("imp_1", 10), progressed("imp_1", 1, 3));
        var early = find("imp_1");
        history.happened(progressed("imp_1", 4, 5));
        var before = history.checksums();

        history.redeliver(1);
        assertThat(history.checksums()).isEqualTo(before);
        history.bean(ImportViews.class).save(List.of(early));
        history.redeliver(1);
        assertThat(history.checksums()).isEqualTo(before);
        history.rebuild(10);
        assertThat(history.checksums()).isEqualTo(before);
    }

    private ImportView find(String id) {
        return history.bean(ImportViews.class).find(id).orElseThrow();
    }

    private static ImportStarted started(String id, long rows) {
        return new ImportStarted(
                id(id),
                ACCOUNT,
                new CampaignId("OUT1"),
                Direction.OUTBOUND,
                "calls.csv",
                "0".repeat(64),
                rows,
                Billing.CHARGE,
                1,
                54_000,
                id,
                "usr_1",
                AT);
    }

    private static ImportProgressed progressed(String id, long from, long to) {
        var rejections = LongStream.rangeClosed(from, to)
                .mapToObj(row -> new RejectedRow(row, "startedAt is no date"))
                .toList();
        return new ImportProgressed(id(id), ACCOUNT, to, 0, 0, to, rejections, AT);
    }

    private static ImportId id(String id) {
        return new ImportId(id);
    }
}
