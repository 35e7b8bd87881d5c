package ai.voiceagent.command.project;

import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a project is like at this moment; {@code attached} has the turns of each campaign, and when each began. */
public record ProjectFacts(
        ProjectId projectId,
        AccountId accountId,
        ProjectSettings settings,
        List<TrainingFile> files,
        @Nullable Pitch pitch,
        Map<CampaignId, Map<Long, Instant>> attached,
        long version) {

    /** The document with these bytes, if the project has it. */
    Optional<TrainingFile> file(String sha256) {
        return files.stream().filter(file -> file.sha256().equals(sha256)).findFirst();
    }
}
