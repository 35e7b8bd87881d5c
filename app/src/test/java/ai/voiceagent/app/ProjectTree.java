package ai.voiceagent.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources are, wherever a test is started from. */
final class ProjectTree {

    private ProjectTree() {}

    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
