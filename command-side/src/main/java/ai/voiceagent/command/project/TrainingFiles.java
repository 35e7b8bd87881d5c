package ai.voiceagent.command.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.files.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Keeps the documents of projects and their texts beside the events; no name that a person typed is part of a key. */
@Component
public class TrainingFiles {

    static final String FOLDER = "projects";

    private final FileStore files;

    TrainingFiles(FileStore files) {
        this.files = files;
    }

    void keep(AccountId accountId, ProjectId projectId, String fileId, Path document, String text) {
        try (var content = Files.newInputStream(document)) {
            files.put(key(accountId, projectId, fileId, "pdf"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(
                key(accountId, projectId, fileId, "txt"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first {@code most} bytes of a document's text, empty when there is none. */
    String text(AccountId accountId, ProjectId projectId, String fileId, int most) {
        var found = files.open(key(accountId, projectId, fileId, "txt"));
        if (found.isEmpty()) return "";
        try (var content = found.get()) {
            return new String(content.readNBytes(most), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a document; repeating it changes nothing. */
    public void remove(AccountId accountId, ProjectId projectId, String fileId) {
        files.delete(key(accountId, projectId, fileId, "pdf"));
        files.delete(key(accountId, projectId, fileId, "txt"));
    }

    /** Removes all that is kept of a project; repeating it changes nothing. */
    public void removeAll(AccountId accountId, ProjectId projectId) {
        var folder = folder(accountId.value(), projectId.value());
        for (var name : files.names(folder)) files.delete(folder + "/" + name);
    }

    private static String folder(String accountId, String projectId) {
        return FOLDER + "/" + accountId + "/" + projectId;
    }

    private static String key(AccountId accountId, ProjectId projectId, String fileId, String kind) {
        return folder(accountId.value(), projectId.value()) + "/" + fileId + "." + kind;
    }
}
