package ai.voiceagent.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.campaign.CallSchedule;
import ai.voiceagent.events.campaign.CampaignActivated;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignCreated;
import ai.voiceagent.events.campaign.CampaignDeleted;
import ai.voiceagent.events.campaign.CampaignPaused;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignReconfigured;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.campaign.DidAssigned;
import ai.voiceagent.events.campaign.DidReleased;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final AccountId MINE = new AccountId("acc_1");
    private static final AccountId THEIRS = new AccountId("acc_2");
    private static final CampaignId ID = new CampaignId("INC1");
    private static final CampaignProfile PROFILE =
            new CampaignProfile("Inquiries", "Property", "Calls about flats", null);
    private static final CampaignProfile RENAMED = new CampaignProfile("Viewings", null, null, null);
    private static final String DID = "+15551234567";

    private AggregateTestFixture<Campaign> campaign;

    @BeforeEach
    void freezeTime() {
        campaign = new AggregateTestFixture<>(Campaign.class);
        campaign.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static CampaignCreated created(CampaignType type, CampaignStatus status) {
        return new CampaignCreated(ID, MINE, type, PROFILE, CampaignConfig.EMPTY, status, NOW);
    }

    static CampaignCreated created() {
        return created(CampaignType.INCOMING, CampaignStatus.ACTIVE);
    }

    static DidAssigned assigned(String number) {
        return new DidAssigned(ID, MINE, number, NOW);
    }

    private static void refused(ResultValidator<Campaign> result, ErrorCode code) {
        result.expectNoEvents().expectException(Matchers.matches(thrown -> {
            assertThat(((Rejection) thrown).code()).isEqualTo(code);
            return true;
        }));
    }

    @Nested
    class Creating {

        final CreateCampaign command = new CreateCampaign(
                ID, MINE, CampaignType.INCOMING, PROFILE, CampaignConfig.EMPTY, CampaignStatus.ACTIVE);

        @Test
        void aCampaignIsCreatedAsAsked() {
            campaign.givenNoPriorActivity()
                    .when(command)
                    .expectEvents(created())
                    .expectResultMessagePayload(0L);
        }

        @Test
        void creatingItTwiceChangesNothing() {
            campaign.given(created()).when(command).expectNoEvents().expectResultMessagePayload(0L);
        }

        @Test
        void anIdOfAnotherAccountIsNotFound() {
            var theirs = new CreateCampaign(
                    ID, THEIRS, CampaignType.INCOMING, PROFILE, CampaignConfig.EMPTY, CampaignStatus.ACTIVE);

            refused(campaign.given(created()).when(theirs), ErrorCode.NOT_FOUND);
        }

        @Test
        void settingsThatMakeNoSenseAreRefused() {
            var nameless = new CreateCampaign(
                    ID,
                    MINE,
                    CampaignType.INCOMING,
                    new CampaignProfile(" ", null, null, null),
                    CampaignConfig.EMPTY,
                    CampaignStatus.ACTIVE);

            refused(campaign.givenNoPriorActivity().when(nameless), ErrorCode.VALIDATION_ERROR);
        }
    }

    @Nested
    class Reconfiguring {

        @Test
        void theNewSettingsAreStoredWhole() {
            campaign.given(created())
                    .when(new ReconfigureCampaign(ID, MINE, RENAMED, CampaignConfig.EMPTY, 0L))
                    .expectEvents(new CampaignReconfigured(ID, MINE, RENAMED, CampaignConfig.EMPTY, NOW))
                    .expectResultMessagePayload(1L);
        }

        @Test
        void theSameSettingsChangeNothing() {
            campaign.given(created())
                    .when(new ReconfigureCampaign(ID, MINE, PROFILE, CampaignConfig.EMPTY, null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void aCampaignThatSomebodyElseChangedIsNotOverwritten() {
            refused(
                    campaign.given(created(), new CampaignPaused(ID, MINE, NOW))
                            .when(new ReconfigureCampaign(ID, MINE, RENAMED, CampaignConfig.EMPTY, 0L)),
                    ErrorCode.PRECONDITION_FAILED);
        }

        @Test
        void settingsThatMakeNoSenseAreRefused() {
            var backwards = new CampaignConfig(
                    null,
                    null,
                    null,
                    null,
                    new CallSchedule(true, "17:00", "09:00", List.of("monday")),
                    null,
                    null,
                    null);

            refused(
                    campaign.given(created()).when(new ReconfigureCampaign(ID, MINE, PROFILE, backwards, null)),
                    ErrorCode.VALIDATION_ERROR);
        }
    }

    @Nested
    class Running {

        @Test
        void anActiveCampaignIsPausedOnce() {
            campaign.given(created())
                    .when(new PauseCampaign(ID, MINE, null))
                    .expectEvents(new CampaignPaused(ID, MINE, NOW));
            campaign.given(created(), new CampaignPaused(ID, MINE, NOW))
                    .when(new PauseCampaign(ID, MINE, null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void aPausedCampaignIsActivatedOnce() {
            campaign.given(created(CampaignType.OUTGOING, CampaignStatus.PAUSED))
                    .when(new ActivateCampaign(ID, MINE, null))
                    .expectEvents(new CampaignActivated(ID, MINE, NOW));
            campaign.given(created())
                    .when(new ActivateCampaign(ID, MINE, null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Answering {

        @Test
        void anIncomingCampaignGetsItsNumberOnce() {
            campaign.given(created()).when(new AssignDid(ID, MINE, DID, null)).expectEvents(assigned(DID));
            campaign.given(created(), assigned(DID))
                    .when(new AssignDid(ID, MINE, DID, null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void anotherNumberReplacesTheFirst() {
            campaign.given(created(), assigned(DID))
                    .when(new AssignDid(ID, MINE, "+442071234567", null))
                    .expectEvents(assigned("+442071234567"));
        }

        @Test
        void anOutgoingCampaignAnswersNoNumber() {
            refused(
                    campaign.given(created(CampaignType.OUTGOING, CampaignStatus.ACTIVE))
                            .when(new AssignDid(ID, MINE, DID, null)),
                    ErrorCode.VALIDATION_ERROR);
        }

        @Test
        void whatIsNoNumberIsRefused() {
            for (var wrong : List.of("15551234567", "+0551234567", "+1 555 123", "+12", "+1234567890123456", "")) {
                refused(
                        campaign.given(created()).when(new AssignDid(ID, MINE, wrong, null)),
                        ErrorCode.VALIDATION_ERROR);
            }
        }
    }

    @Nested
    class Deleting {

        @Test
        void aDeletedCampaignGivesItsNumberBack() {
            campaign.given(created(), assigned(DID))
                    .when(new DeleteCampaign(ID, MINE, null))
                    .expectEvents(new DidReleased(ID, MINE, DID, NOW), new CampaignDeleted(ID, MINE, NOW));
        }

        @Test
        void nobodyFindsItAgain() {
            var gone = new CampaignDeleted(ID, MINE, NOW);

            for (var command : everyCommandOf(MINE)) {
                refused(campaign.given(created(), gone).when(command), ErrorCode.NOT_FOUND);
            }
        }
    }

    @Test
    void anotherAccountFindsNothing() {
        for (var command : everyCommandOf(THEIRS)) {
            refused(campaign.given(created(), assigned(DID)).when(command), ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void aCampaignSaysWhatItIsLike() {
        campaign.given(created(), assigned(DID))
                .when(new DescribeCampaign(ID, MINE))
                .expectNoEvents()
                .expectResultMessagePayload(new CampaignFacts(
                        ID, MINE, CampaignType.INCOMING, CampaignStatus.ACTIVE, PROFILE, CampaignConfig.EMPTY, DID, 1));
    }

    private static List<Object> everyCommandOf(AccountId account) {
        return List.of(
                new ReconfigureCampaign(ID, account, RENAMED, CampaignConfig.EMPTY, null),
                new ActivateCampaign(ID, account, null),
                new PauseCampaign(ID, account, null),
                new AssignDid(ID, account, "+442071234567", null),
                new DeleteCampaign(ID, account, null),
                new DescribeCampaign(ID, account));
    }
}
