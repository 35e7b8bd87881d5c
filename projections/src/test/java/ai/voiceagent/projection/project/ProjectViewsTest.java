package ai.voiceagent.projection.project;

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
import ai.voiceagent.projection.History;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectViewsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final Instant AT = Instant.parse("2025-01-15T09:00:00.123456789Z");
    private static final CampaignId CAMPAIGN = new CampaignId("OUT1");

    private final History history = new History();

    @AfterEach
    void close() {
        history.close();
    }

    private static ProjectSettings settings(String name) {
        return new ProjectSettings(
                name,
                null,
                "https://example.com",
                null,
                null,
                List.of(new RankedLanguage(Language.TAMIL, 1)),
                List.of("Booked"),
                null);
    }

    private static ProjectCreated created(String id, String name) {
        return new ProjectCreated(new ProjectId(id), ACCOUNT, settings(name), AT);
    }

    @Test
    void aProjectIsWhatItsEventsSay() {
        var id = new ProjectId("proj_1");
        var file = new TrainingFile("file_1", "a.pdf", "aa", 10, 2, 30, new UsagePrice(1, 250, 2), AT.plusSeconds(2));
        var usage = new ModelUsage("openai", "gpt-5", 1, 2, 3);
        var pitch = new Pitch(
                "pitch_1", "Hi", Language.TAMIL, false, usage, new UsagePrice(1, 5_000, 1), AT.plusSeconds(3));
        history.happened(
                created("proj_1", "Old"),
                new ProjectReconfigured(id, ACCOUNT, settings("New"), AT.plusSeconds(1)),
                new TrainingFileAdded(id, ACCOUNT, file),
                new PitchGenerated(id, ACCOUNT, pitch),
                new CampaignAttached(id, ACCOUNT, CAMPAIGN, 1, AT.plusSeconds(4)),
                new CampaignDetached(id, ACCOUNT, CAMPAIGN, List.of(1L), AT.plusSeconds(5)));

        assertThat(history.bean(ProjectViews.class).find("proj_1"))
                .contains(new ProjectView(
                        "proj_1", "acc_1", settings("New"), List.of(file), pitch, AT, AT.plusSeconds(3), null, 5));
    }

    @Test
    void aListHoldsTheProjectsOfOneAccountThatAreNotDeleted() {
        history.happened(
                created("proj_1", "One"),
                created("proj_2", "Two"),
                new ProjectDeleted(new ProjectId("proj_1"), ACCOUNT, List.of(), AT));

        var lists = history.bean(ProjectLists.class);
        assertThat(lists.of("acc_1")).extracting(ProjectListItem::name).containsExactly("Two");
        assertThat(lists.of("acc_2")).isEmpty();
        assertThat(history.bean(ProjectViews.class).find("proj_1")).isPresent();
    }

    @Test
    void whatComesTwiceChangesNothing() {
        history.happened(created("proj_1", "One"), created("proj_2", "Two"));
        history.happened(new ProjectDeleted(new ProjectId("proj_2"), ACCOUNT, List.of(), AT));
        var before = history.checksums();

        history.redeliver(1);
        assertThat(history.checksums()).isEqualTo(before);

        history.rebuild(1);
        assertThat(history.checksums()).isEqualTo(before);
    }
}
