package ai.voiceagent.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.claim.ClaimsFixture;
import ai.voiceagent.command.testing.TestCommands;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CampaignChangesTest {

    private static final AccountId MINE = new AccountId("acc_1");
    private static final AccountId THEIRS = new AccountId("acc_2");
    private static final CampaignId FIRST = new CampaignId("INC1");
    private static final CampaignId SECOND = new CampaignId("INC2");
    private static final String DID = "+15551234567";

    private final MemoryMongo mongo = new MemoryMongo();
    private final TestClock clock = new TestClock(Instant.parse("2026-01-15T10:00:00Z"));
    private final TestCommands sender = TestCommands.of(clock, Campaign.class);
    private final Campaigns campaigns = new Campaigns(sender.commands());
    private final DidClaims numbers = new DidClaims(ClaimsFixture.claims(mongo.factory(), clock), campaigns);
    private final RecordedHolds projects = new RecordedHolds();
    private final CampaignChanges changes = new CampaignChanges(sender.commands(), campaigns, numbers, projects);

    @BeforeEach
    void createTwo() {
        create(FIRST, MINE, CampaignType.INCOMING);
        create(SECOND, THEIRS, CampaignType.INCOMING);
    }

    @AfterEach
    void forget() {
        sender.close();
        mongo.close();
    }

    private void create(CampaignId id, AccountId account, CampaignType type) {
        changes.create(id, account, type, settings("Inquiries", CampaignStatus.ACTIVE));
    }

    private static CampaignChanges.Settings settings(String name, CampaignStatus status) {
        return new CampaignChanges.Settings(new CampaignProfile(name, null, null, null), CampaignConfig.EMPTY, status);
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String numberOf(AccountId account, CampaignId id) {
        return campaigns.require(account, id).didNumber();
    }

    private static CampaignChanges.Settings from(String projectId) {
        var profile = new CampaignProfile("Inquiries", null, null, projectId);
        return new CampaignChanges.Settings(profile, CampaignConfig.EMPTY, CampaignStatus.ACTIVE);
    }

    @Test
    void aCampaignHoldsTheProjectThatItSpeaksFromAndNoOther() {
        changes.create(new CampaignId("OUT9"), MINE, CampaignType.OUTGOING, from("proj_1"));
        assertThat(projects.all()).containsExactly("proj_1");

        changes.reconfigure(MINE, new CampaignId("OUT9"), null, before -> from("proj_2"));
        assertThat(projects.all()).containsExactly("proj_2");

        changes.delete(MINE, new CampaignId("OUT9"), null);
        assertThat(projects.all()).isEmpty();
    }

    @Test
    void aChangeThatIsRefusedHoldsNothing() {
        refused(ErrorCode.NOT_FOUND, () -> changes.create(SECOND, MINE, CampaignType.INCOMING, from("proj_1")));
        refused(ErrorCode.PRECONDITION_FAILED, () -> changes.reconfigure(MINE, FIRST, 7L, before -> from("proj_1")));
        refused(
                ErrorCode.VALIDATION_ERROR,
                () -> changes.reconfigure(MINE, FIRST, null, before -> from("proj_unknown")));

        assertThat(projects.all()).isEmpty();
        assertThat(campaigns.require(MINE, FIRST).profile().projectId()).isNull();
    }

    @Test
    void twoActiveCampaignsDoNotAnswerTheSameNumber() {
        changes.assignDid(MINE, FIRST, null, DID);

        refused(ErrorCode.CONFLICT, () -> changes.assignDid(THEIRS, SECOND, null, DID));
        assertThat(changes.assignDid(MINE, FIRST, null, DID)).isEqualTo(1);
    }

    @Test
    void aPausedCampaignLetsAnotherHaveItsNumberAndCannotRunAgainWithIt() {
        changes.assignDid(MINE, FIRST, null, DID);
        changes.switchTo(MINE, FIRST, null, CampaignStatus.PAUSED);

        changes.assignDid(THEIRS, SECOND, null, DID);

        refused(ErrorCode.CONFLICT, () -> changes.switchTo(MINE, FIRST, null, CampaignStatus.ACTIVE));
        changes.switchTo(THEIRS, SECOND, null, CampaignStatus.PAUSED);
        changes.switchTo(MINE, FIRST, null, CampaignStatus.ACTIVE);
        assertThat(numberOf(MINE, FIRST)).isEqualTo(DID);
    }

    @Test
    void deletingOrReplacingGivesANumberBack() {
        changes.assignDid(MINE, FIRST, null, DID);
        changes.assignDid(MINE, FIRST, null, "+442071234567");
        changes.assignDid(THEIRS, SECOND, null, DID);
        changes.delete(THEIRS, SECOND, null);
        changes.assignDid(MINE, FIRST, null, DID);

        assertThat(numberOf(MINE, FIRST)).isEqualTo(DID);
    }

    @Test
    void aClaimThatACrashLeftBehindIsTakenOverAfterAWhile() {
        numbers.take(DID, campaigns.require(MINE, FIRST));

        refused(ErrorCode.CONFLICT, () -> changes.assignDid(THEIRS, SECOND, null, DID));
        clock.advance(Duration.ofMinutes(2));
        changes.assignDid(THEIRS, SECOND, null, DID);
        assertThat(numberOf(THEIRS, SECOND)).isEqualTo(DID);
    }

    @Test
    void ofManyCampaignsAtOnceOneGetsTheNumber() throws Exception {
        var ids =
                IntStream.range(0, 12).mapToObj(i -> new CampaignId("INCx" + i)).toList();
        ids.forEach(id -> create(id, MINE, CampaignType.INCOMING));

        try (var pool = Executors.newFixedThreadPool(6)) {
            int won = 0;
            for (var result : pool.invokeAll(ids.stream()
                    .<Callable<Long>>map(id -> () -> changes.assignDid(MINE, id, null, DID))
                    .toList())) {
                try {
                    result.get();
                    won++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(Rejection.class);
                }
            }
            assertThat(won).isOne();
        }
    }

    @Test
    void anOutgoingCampaignAnswersNoNumberAndKeepsNoneFromOthers() {
        var outgoing = new CampaignId("OUT1");
        create(outgoing, MINE, CampaignType.OUTGOING);

        refused(ErrorCode.VALIDATION_ERROR, () -> changes.assignDid(MINE, outgoing, null, DID));
        assertThat(changes.assignDid(MINE, FIRST, null, DID)).isEqualTo(1);
    }

    @Test
    void changesOfManyAtOnceAreAllMade() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(IntStream.range(0, 20)
                    .<Callable<Long>>mapToObj(i -> () -> changes.reconfigure(
                            MINE, FIRST, null, now -> settings(now.profile().name() + "+", CampaignStatus.ACTIVE)))
                    .toList())) {
                done.get();
            }
        }

        assertThat(campaigns.require(MINE, FIRST).profile().name()).isEqualTo("Inquiries" + "+".repeat(20));
    }

    @Test
    void aVersionThatIsInsistedOnIsNotRetried() {
        changes.switchTo(MINE, FIRST, null, CampaignStatus.PAUSED);

        refused(
                ErrorCode.PRECONDITION_FAILED,
                () -> changes.reconfigure(MINE, FIRST, 0L, now -> settings("Mine", CampaignStatus.ACTIVE)));
        assertThat(changes.reconfigure(MINE, FIRST, 1L, now -> settings("Mine", CampaignStatus.ACTIVE)))
                .isEqualTo(3);
    }

    @Test
    void everyChangeMayInsistOnAVersion() {
        changes.switchTo(MINE, FIRST, 0L, CampaignStatus.PAUSED);

        refused(ErrorCode.PRECONDITION_FAILED, () -> changes.switchTo(MINE, FIRST, 0L, CampaignStatus.PAUSED));
        refused(ErrorCode.PRECONDITION_FAILED, () -> changes.switchTo(MINE, FIRST, 0L, CampaignStatus.ACTIVE));
        refused(ErrorCode.PRECONDITION_FAILED, () -> changes.assignDid(MINE, FIRST, 0L, DID));
        refused(ErrorCode.PRECONDITION_FAILED, () -> changes.delete(MINE, FIRST, 0L));
        assertThat(changes.delete(MINE, FIRST, 1L)).isEqualTo(2);
    }

    @Test
    void aChangeThatCannotStartTheCampaignChangesNothing() {
        changes.assignDid(MINE, FIRST, null, DID);
        changes.switchTo(MINE, FIRST, null, CampaignStatus.PAUSED);
        changes.assignDid(THEIRS, SECOND, null, DID);

        refused(
                ErrorCode.CONFLICT,
                () -> changes.reconfigure(MINE, FIRST, null, now -> settings("New", CampaignStatus.ACTIVE)));
        assertThat(campaigns.require(MINE, FIRST).profile().name()).isEqualTo("Inquiries");
    }

    @Test
    void anotherAccountChangesNothing() {
        refused(ErrorCode.NOT_FOUND, () -> changes.delete(THEIRS, FIRST, null));
        refused(ErrorCode.NOT_FOUND, () -> changes.assignDid(THEIRS, FIRST, null, DID));
        refused(ErrorCode.NOT_FOUND, () -> changes.switchTo(THEIRS, FIRST, null, CampaignStatus.PAUSED));
        refused(
                ErrorCode.NOT_FOUND,
                () -> changes.reconfigure(THEIRS, FIRST, null, now -> settings("x", CampaignStatus.ACTIVE)));
    }
}
