package ai.voiceagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that a reader cannot hold in mind does not get in. */
class FileSizeTest {

    private static final int LONGEST = 300;

    @Test
    void noJavaFileIsLongerThan300Lines() throws IOException {
        assertThat(javaFiles())
                .filteredOn(file -> lines(file) > LONGEST)
                .as("Java files of more than %d lines", LONGEST)
                .isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        var tree = ProjectTree.root();
        try (var files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(tree::relativize)
                    .filter(file -> file.toString().contains("src/main/java")
                            || file.toString().contains("src/test/java")
                            || file.startsWith("bin"))
                    .map(tree::resolve)
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
