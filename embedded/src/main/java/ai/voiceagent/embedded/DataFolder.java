package ai.voiceagent.embedded;

import ai.voiceagent.platform.error.Misconfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of everything embedded: readable by its owner only, and used by one process at a time. */
public final class DataFolder implements AutoCloseable {

    private static final String OWNER_ONLY = "rwx------";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            createForOwner(path);
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new Misconfiguration("The data folder " + path + " cannot be used (" + e
                    + "). Set VOICE_DATA to a folder that this user may write.");
        }
    }

    /** A file or folder inside; folders are left to the caller to create. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + path + " cannot be released", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static void createForOwner(Path path) throws IOException {
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(path);
        }
        channel.close();
        throw inUse(path);
    }

    private static Misconfiguration inUse(Path path) {
        return new Misconfiguration("The data folder " + path
                + " is in use by another process. Stop that one, or set VOICE_DATA to another folder.");
    }
}
