package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.project.CampaignAttached;
import ai.voiceagent.events.project.CampaignDetached;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.project.PitchGenerated;
import ai.voiceagent.events.project.ProjectCreated;
import ai.voiceagent.events.project.ProjectDeleted;
import ai.voiceagent.events.project.ProjectReconfigured;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.project.TrainingFileAdded;
import ai.voiceagent.events.project.UsagePrice;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ModelUsage;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final AccountId MINE = new AccountId("acc_1");
    private static final AccountId THEIRS = new AccountId("acc_2");
    private static final ProjectId ID = new ProjectId("proj_1");
    private static final CampaignId CAMPAIGN = new CampaignId("OUT1");
    private static final CampaignId OTHER = new CampaignId("OUT2");
    private static final ProjectSettings SETTINGS = new ProjectSettings(
            "Premium",
            null,
            null,
            null,
            null,
            List.of(new RankedLanguage(Language.HINGLISH, 1)),
            List.of("Exchange Number"),
            null);
    private static final ProjectSettings RENAMED =
            new ProjectSettings("Gold", null, null, null, null, List.of(), List.of(), null);

    private AggregateTestFixture<Project> project;

    @BeforeEach
    void freezeTime() {
        project = new AggregateTestFixture<>(Project.class);
        project.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ProjectCreated created() {
        return new ProjectCreated(ID, MINE, SETTINGS, NOW);
    }

    private static TrainingFile file(String id, String sha256) {
        return new TrainingFile(id, "a.pdf", sha256, 10, 2, 30, new UsagePrice(1, 100, 2), NOW);
    }

    private static CampaignAttached attached(CampaignId campaign, long turn) {
        return new CampaignAttached(ID, MINE, campaign, turn, NOW);
    }

    private static CampaignDetached detached(CampaignId campaign, Long... turns) {
        return new CampaignDetached(ID, MINE, campaign, List.of(turns), NOW);
    }

    private static void refused(ResultValidator<Project> result, ErrorCode code) {
        result.expectNoEvents()
                .expectException(
                        Matchers.matches(failure -> failure instanceof Rejection refusal && refusal.code() == code));
    }

    @Test
    void aProjectIsMadeOnce() {
        project.givenNoPriorActivity()
                .when(new CreateProject(ID, MINE, SETTINGS))
                .expectEvents(created());
        project.given(created())
                .when(new CreateProject(ID, MINE, RENAMED))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void aChangeNamesTheVersionThatItIsAbout() {
        project.given(created())
                .when(new ReconfigureProject(ID, MINE, RENAMED, 0L))
                .expectEvents(new ProjectReconfigured(ID, MINE, RENAMED, NOW));
        refused(
                project.given(created(), new ProjectReconfigured(ID, MINE, RENAMED, NOW))
                        .when(new ReconfigureProject(ID, MINE, SETTINGS, 0L)),
                ErrorCode.PRECONDITION_FAILED);
        project.given(created())
                .when(new ReconfigureProject(ID, MINE, SETTINGS, null))
                .expectNoEvents();
    }

    @Test
    void aDocumentIsLearnedOnceByItsIdAndByItsBytes() {
        var added = new TrainingFileAdded(ID, MINE, file("file_1", "aa"));

        project.given(created())
                .when(new AddTrainingFile(ID, MINE, file("file_1", "aa")))
                .expectEvents(added);
        project.given(created(), added)
                .when(new AddTrainingFile(ID, MINE, file("file_1", "aa")))
                .expectNoEvents();
        project.given(created(), added)
                .when(new AddTrainingFile(ID, MINE, file("file_2", "aa")))
                .expectNoEvents();
        project.given(created(), added)
                .when(new AddTrainingFile(ID, MINE, file("file_2", "bb")))
                .expectEvents(new TrainingFileAdded(ID, MINE, file("file_2", "bb")));
    }

    @Test
    void aProjectLearnsSoManyDocumentsAndNoMore() {
        var many = IntStream.range(0, Project.MOST_FILES)
                .mapToObj(i -> new TrainingFileAdded(ID, MINE, file("file_" + i, "sha" + i)))
                .toList();

        refused(
                project.given(created()).andGiven(many).when(new AddTrainingFile(ID, MINE, file("file_x", "shax"))),
                ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void aPitchIsKeptOnceAndTheNextOneReplacesIt() {
        var usage = new ModelUsage("offline", "extractive-1", 0, 0, 0);
        var first = new Pitch("pitch_1", "Hello", Language.ENGLISH, true, usage, new UsagePrice(1, 0, 1), NOW);
        var second = new Pitch("pitch_2", "Hi", Language.ENGLISH, true, usage, new UsagePrice(1, 0, 1), NOW);

        project.given(created(), new PitchGenerated(ID, MINE, first))
                .when(new RecordPitch(ID, MINE, first))
                .expectNoEvents();
        project.given(created(), new PitchGenerated(ID, MINE, first))
                .when(new RecordPitch(ID, MINE, second))
                .expectEvents(new PitchGenerated(ID, MINE, second));
    }

    @Test
    void everyTimeThatACampaignIsAttachedIsATurnOfItsOwn() {
        project.given(created(), attached(CAMPAIGN, 1))
                .when(new AttachCampaign(ID, MINE, CAMPAIGN))
                .expectEvents(attached(CAMPAIGN, 2))
                .expectResultMessagePayload(2L);
        project.given(created(), attached(CAMPAIGN, 1), detached(CAMPAIGN, 1L))
                .when(new AttachCampaign(ID, MINE, CAMPAIGN))
                .expectEvents(attached(CAMPAIGN, 2));
    }

    @Test
    void onlyTurnsThatThereAreAreDetached() {
        project.given(created(), attached(CAMPAIGN, 1), attached(OTHER, 2))
                .when(new DetachCampaign(ID, MINE, CAMPAIGN, List.of(1L, 2L)))
                .expectEvents(detached(CAMPAIGN, 1L));
        project.given(created(), attached(CAMPAIGN, 1), detached(CAMPAIGN, 1L))
                .when(new DetachCampaign(ID, MINE, CAMPAIGN, List.of(1L)))
                .expectNoEvents();
    }

    @Test
    void aProjectIsDeletedOnlyWhenNoTurnOfAnyCampaignIsLeft() {
        refused(
                project.given(created(), attached(CAMPAIGN, 1), attached(CAMPAIGN, 2), detached(CAMPAIGN, 1L))
                        .when(new DeleteProject(ID, MINE)),
                ErrorCode.CONFLICT);
        project.given(
                        created(),
                        new TrainingFileAdded(ID, MINE, file("file_1", "aa")),
                        attached(CAMPAIGN, 1),
                        attached(CAMPAIGN, 2),
                        detached(CAMPAIGN, 1L, 2L))
                .when(new DeleteProject(ID, MINE))
                .expectEvents(new ProjectDeleted(ID, MINE, List.of("file_1"), NOW));
    }

    @Test
    void anotherAccountAndWhoeverComesAfterTheEndFindNothing() {
        var commands = List.of(
                new ReconfigureProject(ID, THEIRS, RENAMED, null),
                new AddTrainingFile(ID, THEIRS, file("file_1", "aa")),
                new AttachCampaign(ID, THEIRS, CAMPAIGN),
                new DetachCampaign(ID, THEIRS, CAMPAIGN, List.of(1L)),
                new DescribeProject(ID, THEIRS),
                new DeleteProject(ID, THEIRS));
        for (var command : commands) refused(project.given(created()).when(command), ErrorCode.NOT_FOUND);

        var deleted = new ProjectDeleted(ID, MINE, List.of(), NOW);
        for (var command : List.of(new AttachCampaign(ID, MINE, CAMPAIGN), new DeleteProject(ID, MINE))) {
            refused(project.given(created(), deleted).when(command), ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void aProjectTellsWhatItIsLike() {
        project.given(created(), new TrainingFileAdded(ID, MINE, file("file_1", "aa")), attached(CAMPAIGN, 1))
                .when(new DescribeProject(ID, MINE))
                .expectNoEvents()
                .expectResultMessageMatching(Matchers.matches(result -> {
                    var facts = (ProjectFacts) result.getPayload();
                    assertThat(facts.settings()).isEqualTo(SETTINGS);
                    assertThat(facts.file("aa")).contains(file("file_1", "aa"));
                    assertThat(facts.attached()).containsOnlyKeys(CAMPAIGN);
                    assertThat(facts.version()).isEqualTo(2);
                    return true;
                }));
    }
}
