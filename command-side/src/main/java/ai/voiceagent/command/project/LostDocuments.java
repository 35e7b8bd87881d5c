package ai.voiceagent.command.project;

import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.files.FileStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds documents that were kept, but whose project never learned them because the process died in between. What belongs to a
 * project that the log does not know is left alone: then it is more likely the wrong log than a document that nobody needs.
 */
@Component
public class LostDocuments {

    /** No upload takes longer than this. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private final FileStore files;
    private final Projects projects;
    private final Clock clock;

    LostDocuments(FileStore files, Projects projects, Clock clock) {
        this.files = files;
        this.projects = projects;
        this.clock = clock;
    }

    /** Removes them, and says how many files that were. */
    public int remove() {
        var removed = 0;
        var end = clock.instant().minus(UNDER_WAY);
        for (var account : files.names(TrainingFiles.FOLDER)) {
            for (var project : files.names(TrainingFiles.FOLDER + "/" + account)) {
                removed += remove(new AccountId(account), new ProjectId(project), end);
            }
        }
        return removed;
    }

    private int remove(AccountId account, ProjectId project, Instant end) {
        var folder = TrainingFiles.FOLDER + "/" + account + "/" + project + "/";
        var old = files.names(folder.substring(0, folder.length() - 1)).stream()
                .filter(name -> files.keptAt(folder + name).filter(end::isAfter).isPresent())
                .toList();
        if (old.isEmpty()) return 0;
        var known = projects.find(account, project);
        if (known.isEmpty()) return 0;
        var learned = ids(known.get());
        var lost = old.stream().filter(name -> !learned.contains(fileId(name))).toList();
        for (var name : lost) files.delete(folder + name);
        return lost.size();
    }

    private static Set<String> ids(ProjectFacts project) {
        return project.files().stream().map(TrainingFile::fileId).collect(Collectors.toSet());
    }

    private static String fileId(String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
