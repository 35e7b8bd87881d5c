package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import java.time.Instant;
import java.util.List;

/** A project is gone, and the documents {@code fileIds} are to be removed with it; what they cost stays in the ledger. */
public record ProjectDeleted(ProjectId projectId, AccountId accountId, List<String> fileIds, Instant deletedAt)
        implements ProjectEvent {

    public ProjectDeleted {
        fileIds = List.copyOf(fileIds);
    }
}
