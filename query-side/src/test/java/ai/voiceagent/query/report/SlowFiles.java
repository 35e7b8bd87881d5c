package ai.voiceagent.query.report;

import ai.voiceagent.platform.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Files that are kept as soon as the test wants it. */
final class SlowFiles implements FileStore {

    private final FileStore files;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile boolean broken;

    SlowFiles(FileStore files) {
        this.files = files;
    }

    void letGo() {
        held.countDown();
    }

    void breakDown() {
        broken = true;
    }

    void hold() {
        held = new CountDownLatch(1);
    }

    @Override
    public void put(String key, InputStream content) {
        try {
            if (!held.await(20, TimeUnit.SECONDS)) throw new AssertionError("nobody let go");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        if (broken) throw new UncheckedIOException(new IOException("disk full"));
        files.put(key, content);
    }

    @Override
    public Optional<InputStream> open(String key) {
        return files.open(key);
    }

    @Override
    public List<String> names(String folder) {
        return files.names(folder);
    }

    @Override
    public Optional<Instant> keptAt(String key) {
        return files.keptAt(key);
    }

    @Override
    public void delete(String key) {
        files.delete(key);
    }
}
