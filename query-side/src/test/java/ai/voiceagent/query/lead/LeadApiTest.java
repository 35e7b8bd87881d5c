package ai.voiceagent.query.lead;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.lead.LeadBatchAccepted;
import ai.voiceagent.events.lead.LeadErased;
import ai.voiceagent.events.lead.LeadsAdded;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");
    private static final LeadBatchId BATCH = new LeadBatchId("lb_01JHKQ6Z6T4X2V8N3M5R7S9B1A");

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(
                Happened.account(),
                Happened.campaign(),
                new LeadBatchAccepted(
                        BATCH,
                        Happened.ACCOUNT,
                        Happened.CAMPAIGN,
                        "batch123",
                        "CRM",
                        "print",
                        3,
                        0,
                        List.of(),
                        "usr_1",
                        AT),
                new LeadsAdded(
                        BATCH,
                        Happened.ACCOUNT,
                        Happened.CAMPAIGN,
                        "batch123",
                        "CRM",
                        0,
                        List.of(new Sealed("+15551234567"), new Sealed("+15551234568"), new Sealed("+15551234569")),
                        AT));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void leadsAreListedLatestFirst() {
        var page = api.data("/api/campaigns/OUT1/leads?limit=2");

        assertThat(page.path("leads").findValuesAsString("phoneNumber"))
                .containsExactly("+15551234569", "+15551234568");
        assertThat(page.path("leads").path(1).toString())
                .isEqualTo("{\"id\":\"lead_01JHKQ6Z6T4X2V8N3M5R7S9B1A-00001\",\"phoneNumber\":\"+15551234568\","
                        + "\"status\":\"pending\",\"batchId\":\"batch123\",\"source\":\"CRM\","
                        + "\"createdAt\":\"2025-01-15T03:45:00Z\"}");
        assertThat(page.path("pagination").toString())
                .isEqualTo("{\"page\":1,\"limit\":2,\"total\":3,\"totalPages\":2,\"hasNext\":true,\"hasPrev\":false}");
        assertThat(api.data("/api/campaigns/OUT1/leads?limit=2&page=2")
                        .path("leads")
                        .size())
                .isEqualTo(1);
        assertThat(api.data("/api/campaigns/OUT1/leads?page=9").path("leads").size())
                .isZero();
    }

    @Test
    void anErasedLeadSaysSo() {
        api.happened(new LeadErased(BATCH, Happened.ACCOUNT, Happened.CAMPAIGN, LeadId.of(BATCH, 2), AT));

        var lead = api.data("/api/campaigns/OUT1/leads").path("leads").path(0);
        assertThat(lead.path("phoneNumber").asString()).isEqualTo("[erased]");
        assertThat(lead.path("status").asString()).isEqualTo("erased");
    }

    @Test
    void anotherAccountsLeadsDoNotExist() {
        api.as("acc_2");

        assertThat(api.refusal("/api/campaigns/OUT1/leads").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.bean(LeadBatchReadBack.class).read("acc_2", BATCH.value(), 1))
                .isEmpty();
        assertThat(api.bean(LeadBatchReadBack.class).read("acc_1", BATCH.value(), 1))
                .isPresent();
        assertThat(api.bean(LeadBatchReadBack.class).read("acc_1", BATCH.value(), 2))
                .isEmpty();
    }
}
