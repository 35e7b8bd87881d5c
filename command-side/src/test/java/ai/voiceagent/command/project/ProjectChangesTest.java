package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.command.call.SuccessfulDispositions;
import ai.voiceagent.command.campaign.CampaignChanges;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectChangesTest {

    @TempDir
    private static Path data;

    private static CommandBench stores;
    private static ProjectBench bench;

    @BeforeAll
    static void start() {
        stores = CommandBench.start(data);
        bench = new ProjectBench(stores);
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    private final ProjectChanges projects = stores.get(ProjectChanges.class);
    private final CampaignChanges campaigns = stores.get(CampaignChanges.class);
    private final AccountId account = stores.account();
    private final ProjectId project = bench.project(account, "Exchange Number");

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private CampaignChanges.Settings from(ProjectId projectId) {
        var profile = new CampaignProfile("Deposits", null, null, projectId == null ? null : projectId.value());
        return new CampaignChanges.Settings(profile, CampaignConfig.EMPTY, CampaignStatus.ACTIVE);
    }

    private CampaignId campaign() {
        var id = new CampaignId(bench.id("OUT"));
        campaigns.create(id, account, CampaignType.OUTGOING, from(project));
        return id;
    }

    @Test
    void aProjectThatACampaignSpeaksFromIsNotDeleted() {
        var campaign = campaign();

        refused(ErrorCode.CONFLICT, () -> projects.delete(account, project));

        campaigns.delete(account, campaign, null);
        projects.delete(account, project);
        refused(ErrorCode.NOT_FOUND, () -> projects.delete(account, project));
    }

    @Test
    void aCampaignThatMovesAwayLetsGo() {
        var campaign = campaign();
        var other = bench.project(account);

        campaigns.reconfigure(account, campaign, null, before -> from(other));

        projects.delete(account, project);
        refused(ErrorCode.CONFLICT, () -> projects.delete(account, other));
    }

    @Test
    void noCampaignSpeaksFromAProjectThatIsGoneOrIsAnotherAccounts() {
        var stranger = bench.project(stores.account());
        projects.delete(account, project);

        refused(ErrorCode.VALIDATION_ERROR, this::campaign);
        refused(
                ErrorCode.VALIDATION_ERROR,
                () -> campaigns.create(
                        new CampaignId(bench.id("OUT")), account, CampaignType.OUTGOING, from(stranger)));
    }

    @Test
    void whatACrashLeftAttachedIsFoundOutWhenItIsOld() {
        bench.commands().send(new AttachCampaign(project, account, new CampaignId("OUT-never-made")));
        refused(ErrorCode.CONFLICT, () -> projects.delete(account, project));

        var later = new ProjectChanges(
                bench.commands(),
                stores.get(Projects.class),
                stores.get(ai.voiceagent.command.campaign.Campaigns.class),
                Clock.offset(stores.get(Clock.class), Duration.ofMinutes(2)));
        later.delete(account, project);

        refused(ErrorCode.NOT_FOUND, () -> projects.delete(account, project));
    }

    @Test
    void aDeletionAndACampaignThatMeetDoNotMissEachOther() throws InterruptedException, ExecutionException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                var contested = bench.project(account);
                var campaign = new CampaignId(bench.id("OUT"));
                Callable<Boolean> deletes = () -> done(() -> projects.delete(account, contested));
                Callable<Boolean> creates =
                        () -> done(() -> campaigns.create(campaign, account, CampaignType.OUTGOING, from(contested)));
                var outcomes = people.invokeAll(List.of(deletes, creates));

                assertThat(outcomes.get(0).get()).isNotEqualTo(outcomes.get(1).get());
            }
        }
    }

    private static boolean done(Runnable change) {
        try {
            change.run();
            return true;
        } catch (Rejection refusal) {
            return false;
        }
    }

    @Test
    void theProjectOfACampaignSaysWhichDispositionsCountAsSuccess() {
        var successes = stores.get(SuccessfulDispositions.class);
        var campaign = campaign();

        assertThat(successes.of(account, campaign)).containsExactly("Exchange Number");
        campaigns.reconfigure(account, campaign, null, before -> from(null));
        assertThat(successes.of(account, campaign)).isEmpty();
        assertThat(successes.of(account, new CampaignId("OUT-unknown"))).isEmpty();
    }

    @Test
    void twoChangesOfDifferentPartsBothStay() throws InterruptedException, ExecutionException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> first = () -> projects.reconfigure(account, project, null, ProjectChangesTest::described);
            Callable<Long> second = () -> projects.reconfigure(account, project, null, ProjectChangesTest::noted);
            for (var change : people.invokeAll(List.of(first, second))) change.get();
        }
        var settings = bench.facts(account, project).settings();
        assertThat(settings.description()).isEqualTo("new");
        assertThat(settings.notes()).isEqualTo("noted");
    }

    private static ProjectSettings described(ProjectSettings s) {
        return new ProjectSettings(
                s.name(),
                "new",
                s.link(),
                s.callFlowInbound(),
                s.callFlowOutbound(),
                s.defaultLanguages(),
                s.successfulDisposition(),
                s.notes());
    }

    private static ProjectSettings noted(ProjectSettings s) {
        return new ProjectSettings(
                s.name(),
                s.description(),
                s.link(),
                s.callFlowInbound(),
                s.callFlowOutbound(),
                s.defaultLanguages(),
                s.successfulDisposition(),
                "noted");
    }
}
