package ai.voiceagent.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps files by a key of words and slashes. All processes of an installation must see the same files. */
public interface FileStore {

    /** Keeps the file, whole and durably, before it returns; replaces one that had the key. */
    void put(String key, InputStream content);

    /** The file, if there is one; the caller closes it. */
    Optional<InputStream> open(String key);

    /** The file from its byte {@code from} on, if there is one; the caller closes it. */
    default Optional<InputStream> open(String key, long from) {
        var file = open(key);
        try {
            if (file.isPresent()) file.get().skipNBytes(from);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + key + " has no byte " + from, e);
        }
        return file;
    }

    /** What is directly in a folder, files and folders, by name; nothing when there is no such folder. */
    List<String> names(String folder);

    /** When the file was kept, if there is one. */
    Optional<Instant> keptAt(String key);

    /** Removes the file; repeating it changes nothing. */
    void delete(String key);
}
