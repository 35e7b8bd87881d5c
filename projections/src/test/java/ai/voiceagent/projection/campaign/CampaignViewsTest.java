package ai.voiceagent.projection.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.campaign.CallSchedule;
import ai.voiceagent.events.campaign.CampaignActivated;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignCreated;
import ai.voiceagent.events.campaign.CampaignDeleted;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignReconfigured;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.campaign.DidAssigned;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.projection.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignViewsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final Instant AT = Instant.parse("2025-01-15T09:00:00.123456789Z");

    private final History history = new History();

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aCampaignIsWhatItsEventsSay() {
        var config = new CampaignConfig(
                LocalDate.of(2025, 1, 15),
                null,
                "America/New_York",
                100,
                new CallSchedule(true, "09:00", "17:00", List.of("monday")),
                null,
                null,
                null);
        history.happened(
                created("INC1", "Premium"),
                new CampaignReconfigured(
                        id("INC1"), ACCOUNT, new CampaignProfile("Gold", null, null, null), config, AT),
                new DidAssigned(id("INC1"), ACCOUNT, "+15551234567", AT),
                new CampaignActivated(id("INC1"), ACCOUNT, AT));

        assertThat(history.bean(CampaignViews.class).find("INC1"))
                .contains(new CampaignView(
                        "INC1",
                        "acc_1",
                        CampaignType.INCOMING,
                        new CampaignProfile("Gold", null, null, null),
                        config,
                        CampaignStatus.ACTIVE,
                        "+15551234567",
                        AT,
                        null,
                        3));
    }

    @Test
    void aListHoldsTheCampaignsOfOneAccountThatAreNotDeleted() {
        history.happened(
                created("INC1", "One"),
                created("INC2", "Two"),
                created("INC3", "Three"),
                new CampaignDeleted(id("INC2"), ACCOUNT, AT));

        var lists = history.bean(CampaignLists.class);
        assertThat(lists.of("acc_1")).extracting(CampaignListItem::name).containsExactlyInAnyOrder("One", "Three");
        assertThat(lists.of("acc_2")).isEmpty();
        assertThat(history.bean(CampaignViews.class).find("INC2")).isPresent();
    }

    @Test
    void whatComesTwiceChangesNothing() {
        history.happened(
                created("INC1", "One"), new CampaignActivated(id("INC1"), ACCOUNT, AT), created("INC2", "Two"));
        history.happened(new CampaignDeleted(id("INC2"), ACCOUNT, AT));
        var before = history.checksums();

        history.redeliver(1);
        assertThat(history.checksums()).isEqualTo(before);

        history.rebuild(1);
        assertThat(history.checksums()).isEqualTo(before);
    }

    private static CampaignCreated created(String id, String name) {
        return new CampaignCreated(
                id(id),
                ACCOUNT,
                CampaignType.INCOMING,
                new CampaignProfile(name, "Property", null, null),
                CampaignConfig.EMPTY,
                CampaignStatus.PAUSED,
                AT);
    }

    private static CampaignId id(String id) {
        return new CampaignId(id);
    }
}
