package ai.voiceagent.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps files in a folder; several processes need it on a disk that they share. */
public final class LocalFiles implements FileStore {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]*[A-Za-z0-9_-])*");

    private final Path folder;

    public LocalFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, InputStream content) {
        var target = path(key);
        try {
            Files.createDirectories(target.getParent());
            var fresh = Files.createTempFile(target.getParent(), "upload-", ".part");
            try {
                Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
                try (var written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + key + " cannot be kept", e);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + key + " cannot be read", e);
        }
    }

    @Override
    public List<String> names(String inside) {
        try (var found = Files.list(path(inside))) {
            return found.map(one -> one.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + inside + " cannot be read", e);
        }
    }

    @Override
    public Optional<Instant> keptAt(String key) {
        try {
            return Optional.of(Files.getLastModifiedTime(path(key)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + key + " cannot be read", e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + key + " cannot be removed", e);
        }
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches() || key.contains(".."))
            throw new IllegalArgumentException("no file key: " + key);
        return folder.resolve(key);
    }
}
