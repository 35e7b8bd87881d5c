package ai.voiceagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void aCommitWaitsForTheCommandInProgress() throws InterruptedException {
        try (var store = EmbeddedMongo.open(folder.resolve("store.mv"));
                var journal = new Journal(store)) {
            var persisted = new CountDownLatch(1);
            var early = journal.command(() -> {
                store.openMap("documents").put("CALL1", "half written");
                Thread.ofPlatform().start(() -> {
                    journal.persist();
                    persisted.countDown();
                });
                return within(persisted, 500);
            });

            assertThat(early).as("saved in the middle of a command").isFalse();
            assertThat(within(persisted, 10_000)).as("saved after it").isTrue();
        }
    }

    @Test
    void plainWritesAreSavedSoonByThemselves() throws InterruptedException {
        try (var store = EmbeddedMongo.open(folder.resolve("store.mv"));
                var journal = new Journal(store)) {
            journal.command(() -> store.openMap("documents").put("CALL1", "written"));

            for (var attempt = 0; attempt < 100 && store.hasUnsavedChanges(); attempt++) Thread.sleep(50);
            assertThat(store.hasUnsavedChanges()).isFalse();
        }
    }

    @Test
    void theSpaceOfReplacedDocumentsIsUsedAgain() throws InterruptedException {
        try (var store = EmbeddedMongo.open(folder.resolve("store.mv"));
                var journal = new Journal(store)) {
            store.setRetentionTime(0);
            var documents = store.<Integer, byte[]>openMap("documents");
            for (var round = 0; round < 200; round++) {
                journal.command(() -> replaceAll(documents, new byte[1_000]));
                journal.persist();
            }
            assertThat(store.getFileStore().size()).isLessThan(20 * 1_000_000L);
        }
    }

    @Test
    void aLongQueryReadsToItsEndWhileSpaceIsUsedAgain() {
        try (var store = EmbeddedMongo.open(folder.resolve("store.mv"));
                var journal = new Journal(store)) {
            store.setRetentionTime(0);
            store.setCacheSize(0);
            var documents = store.<Integer, byte[]>openMap("documents");
            journal.command(() -> replaceAll(documents, new byte[1_000]));
            journal.persist();

            var read = journal.query(() -> {
                var cursor = documents.keyIterator(null);
                for (var round = 0; round < 50; round++) {
                    replaceAll(documents, new byte[1_000]);
                    journal.persist();
                    store.compact(90, 16 * 1024 * 1024);
                }
                var seen = 0;
                for (; cursor.hasNext(); cursor.next()) seen++;
                return seen;
            });

            assertThat(read).isEqualTo(1_000);
        }
    }

    private static boolean replaceAll(MVMap<Integer, byte[]> documents, byte[] content) {
        for (var id = 0; id < 1_000; id++) documents.put(id, content);
        return true;
    }

    private static boolean within(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
