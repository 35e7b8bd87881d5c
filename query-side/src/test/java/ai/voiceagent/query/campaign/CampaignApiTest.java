package ai.voiceagent.query.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.campaign.CallSchedule;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignDeleted;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignReconfigured;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.campaign.DidAssigned;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CampaignApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(Happened.account(), Happened.campaign());
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aCampaignHasTheShapeOfTheRequirements() throws Exception {
        var config = new CampaignConfig(
                LocalDate.of(2025, 1, 15),
                LocalDate.of(2025, 12, 31),
                "America/New_York",
                100,
                new CallSchedule(true, "09:00", "17:00", List.of("monday")),
                null,
                null,
                null);
        api.happened(
                new CampaignReconfigured(
                        Happened.CAMPAIGN,
                        Happened.ACCOUNT,
                        new CampaignProfile("Premium", "Property Inquiry", "Handle inquiries", null),
                        config,
                        AT),
                new DidAssigned(Happened.CAMPAIGN, Happened.ACCOUNT, "+15551234567", AT),
                Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful"),
                Happened.call("CALL2", AT, CallStatus.COMPLETED, 100, "Not interested"),
                Happened.call("CALL3", AT, CallStatus.BUSY, 0, null));

        var campaign = api.data("/api/campaigns/OUT1");
        assertThat(campaign.toString())
                .contains("\"id\":\"OUT1\",\"name\":\"Premium\",\"category\":\"Property Inquiry\"")
                .contains("\"description\":\"Handle inquiries\",\"campaignType\":\"outgoing\",\"status\":\"active\"")
                .contains("\"createdDate\":\"2025-01-01\",\"totalCalls\":3,\"successfulCalls\":1")
                .contains("\"avgDuration\":\"3:32\",\"allocatedDid\":\"+15551234567\"");
        assertThat(campaign.path("config")
                        .path("callSchedule")
                        .path("daysOfWeek")
                        .path(0)
                        .asString())
                .isEqualTo("monday");
        assertThat(campaign.path("config").path("endDate").asString()).isEqualTo("2025-12-31");
        assertThat(campaign.path("version").asLong()).isEqualTo(2);
        assertThat(api.answer("/api/campaigns/OUT1").getResponse().getHeader("ETag"))
                .isEqualTo("\"2\"");
    }

    @Test
    void aListIsFilteredSearchedAndSorted() {
        api.happened(
                Happened.campaign("INC1", CampaignType.INCOMING, "Beta", CampaignStatus.ACTIVE, AT),
                Happened.campaign("INC2", CampaignType.INCOMING, "alpha", CampaignStatus.PAUSED, AT.plusSeconds(1)),
                Happened.campaign("INC3", CampaignType.INCOMING, "Gone", CampaignStatus.PAUSED, AT.plusSeconds(2)),
                new CampaignDeleted(new CampaignId("INC3"), Happened.ACCOUNT, AT));

        assertThat(ids("/api/campaigns")).containsExactly("INC2", "INC1", "OUT1");
        assertThat(ids("/api/campaigns?type=incoming")).containsExactly("INC2", "INC1");
        assertThat(ids("/api/campaigns?status=active&sort=name")).containsExactly("INC1", "OUT1");
        assertThat(ids("/api/campaigns?search=ALPH")).containsExactly("INC2");
        assertThat(ids("/api/campaigns?sort=name")).containsExactly("INC2", "INC1", "OUT1");
        assertThat(ids("/api/campaigns?sort=-name&limit=1&page=2")).containsExactly("INC1");
        assertThat(api.data("/api/campaigns?limit=2").path("pagination").toString())
                .isEqualTo("{\"page\":1,\"limit\":2,\"total\":3,\"totalPages\":2,\"hasNext\":true,\"hasPrev\":false}");
    }

    @Test
    void wordsThatMeanNothingAreRefused() {
        for (var query : List.of("type=sideways", "status=gone", "sort=size", "limit=101", "page=0")) {
            assertThat(api.refusal("/api/campaigns?" + query).code()).as(query).isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
    }

    @Test
    void anotherAccountsCampaignDoesNotExist() {
        api.as("acc_2");

        assertThat(ids("/api/campaigns")).isEmpty();
        for (var path : List.of("", "/statistics", "/calls")) {
            assertThat(api.refusal("/api/campaigns/OUT1" + path).code()).isEqualTo(ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void aDeletedCampaignIsGoneButItsReadBackAnswers() {
        api.happened(new CampaignDeleted(Happened.CAMPAIGN, Happened.ACCOUNT, AT));

        assertThat(api.refusal("/api/campaigns/OUT1").code()).isEqualTo(ErrorCode.NOT_FOUND);
        var readBack = api.bean(CampaignReadBack.class);
        assertThat(readBack.read("acc_1", "OUT1", 1)).isPresent();
        assertThat(readBack.read("acc_1", "OUT1", 2)).isEmpty();
        assertThat(readBack.read("acc_2", "OUT1", 1)).isEmpty();
    }

    @Test
    void statisticsAddUpTheCallsAsAWholeAndByDay() {
        api.happened(
                Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful"),
                Happened.call("CALL2", AT.plusSeconds(86_400), CallStatus.COMPLETED, 100, null),
                Happened.call("CALL3", AT.plusSeconds(86_400), CallStatus.NO_ANSWER, 0, null));

        var all = api.data("/api/campaigns/OUT1/statistics");
        assertThat(all.path("totalCalls").asLong()).isEqualTo(3);
        assertThat(all.path("successRate").asString()).isEqualTo("33.3%");
        assertThat(all.path("totalSpend").decimalValue()).isEqualByComparingTo("9.51");
        assertThat(all.path("byStatus").path("noAnswer").asLong()).isEqualTo(1);
        assertThat(all.path("funnel").toString()).isEqualTo("{\"calls\":3,\"connected\":2,\"successful\":1}");
        assertThat(all.path("daily").toString())
                .isEqualTo("[{\"date\":\"2025-01-15\",\"calls\":1,\"connected\":1,\"successful\":1,\"talkSeconds\":323,"
                        + "\"spendInr\":7.26,\"spendPaise\":726},{\"date\":\"2025-01-16\",\"calls\":2,\"connected\":1,"
                        + "\"successful\":0,\"talkSeconds\":100,\"spendInr\":2.25,\"spendPaise\":225}]");
        var some = api.data("/api/campaigns/OUT1/statistics?dateTo=2025-01-15");
        assertThat(some.path("totalCalls").asLong()).isEqualTo(1);
    }

    private List<String> ids(String path) {
        var ids = new ArrayList<String>();
        for (JsonNode campaign : api.data(path).path("campaigns"))
            ids.add(campaign.path("id").asString());
        return ids;
    }
}
