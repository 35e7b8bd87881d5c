package ai.voiceagent.command.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what a project is like, never from a view that may be late. */
@Component
class Projects {

    private final Commands commands;

    Projects(Commands commands) {
        this.commands = commands;
    }

    /** The project as it is now; refuses with {@code NOT_FOUND} when {@code accountId} has none of that id. */
    ProjectFacts require(AccountId accountId, ProjectId projectId) {
        return find(accountId, projectId).orElseThrow(() -> Rejection.notFound("project", projectId.value()));
    }

    Optional<ProjectFacts> find(AccountId accountId, ProjectId projectId) {
        try {
            return Optional.of(commands.send(new DescribeProject(projectId, accountId)));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }
}
