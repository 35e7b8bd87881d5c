package ai.voiceagent.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(
                started("imp_1"),
                new ImportProgressed(
                        new ImportId("imp_1"),
                        Happened.ACCOUNT,
                        5,
                        3,
                        405,
                        2,
                        List.of(new RejectedRow(2, "no date"), new RejectedRow(4, "no number")),
                        AT),
                started("imp_2"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void anImportShowsItsProgressAndEveryRejectedRow() {
        var shown = api.data("/api/imports/imp_1");
        assertThat(shown.toString())
                .contains("\"status\":\"running\",\"total\":10,\"processed\":5,\"charged\":3,\"rejected\":2")
                .contains("\"rejections\":[{\"row\":2,\"reason\":\"no date\"},{\"row\":4,\"reason\":\"no number\"}]")
                .contains("\"chargedInr\":4.05");
        assertThat(api.data("/api/imports/imp_2").path("rejections").size()).isZero();
    }

    @Test
    void theImportsOfACampaignAreListedLatestFirst() {
        var page = api.data("/api/imports?campaign=OUT1");
        assertThat(page.path("imports").path(0).path("importId").asString()).isEqualTo("imp_2");
        assertThat(page.path("imports").path(1).has("rejections")).isFalse();
        assertThat(page.path("pagination").path("total").asLong()).isEqualTo(2);
    }

    @Test
    void anotherAccountsImportsDoNotExist() {
        api.as("acc_2");
        assertThat(api.refusal("/api/imports/imp_1").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.data("/api/imports?campaign=OUT1").path("imports").size())
                .isZero();
        assertThat(api.bean(ImportReadBack.class).read("acc_2", "imp_1", 0)).isEmpty();
        assertThat(api.bean(ImportReadBack.class).read("acc_1", "imp_1", 1)).isPresent();
    }

    private static ImportStarted started(String id) {
        return new ImportStarted(
                new ImportId(id),
                Happened.ACCOUNT,
                Happened.CAMPAIGN,
                Direction.OUTBOUND,
                "calls.csv",
                "0".repeat(64),
                10,
                Billing.CHARGE,
                1,
                54_000,
                id,
                "usr_1",
                AT);
    }
}
