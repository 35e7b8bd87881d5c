package ai.voiceagent.command.contract;

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
import java.time.Instant;
import java.util.List;

/** One of each event of a project, with every field set. */
final class ProjectSamples {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final ProjectId PROJECT = new ProjectId("proj_1");
    private static final CampaignId CAMPAIGN = new CampaignId("OUT1");

    private ProjectSamples() {}

    static List<Object> all() {
        var settings = new ProjectSettings(
                "Premium Properties",
                "Flats by the river",
                "https://docs.example.com/premium",
                "Step 1: Greeting",
                "Step 1: Warm intro",
                List.of(new RankedLanguage(Language.HINGLISH, 1), new RankedLanguage(Language.ENGLISH, 2)),
                List.of("Exchange Number"),
                "Notes");
        var file = new TrainingFile(
                "file_1", "training.pdf", "0".repeat(64), 12_345, 7, 9_876, new UsagePrice(3, 250, 7), AT);
        var usage = new ModelUsage("openai", "gpt-5", 1_200, 300, 4_500);
        var pitch = new Pitch("pitch_1", "Hello", Language.HINGLISH, true, usage, new UsagePrice(3, 5_000, 1), AT);
        return List.of(
                new ProjectCreated(PROJECT, ACCOUNT, settings, AT),
                new ProjectReconfigured(PROJECT, ACCOUNT, settings, AT),
                new TrainingFileAdded(PROJECT, ACCOUNT, file),
                new PitchGenerated(PROJECT, ACCOUNT, pitch),
                new CampaignAttached(PROJECT, ACCOUNT, CAMPAIGN, 4, AT),
                new CampaignDetached(PROJECT, ACCOUNT, CAMPAIGN, List.of(4L), AT),
                new ProjectDeleted(PROJECT, ACCOUNT, List.of("file_1"), AT));
    }
}
