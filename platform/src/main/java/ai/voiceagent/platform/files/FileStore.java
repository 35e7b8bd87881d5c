package ai.voiceagent.platform.files;

import java.io.InputStream;
import java.util.Optional;

/** Keeps files by a key of words and slashes. All processes of an installation must see the same files. */
public interface FileStore {

    /** Keeps the file, whole and durably, before it returns; replaces one that had the key. */
    void put(String key, InputStream content);

    /** The file, if there is one; the caller closes it. */
    Optional<InputStream> open(String key);

    /** Removes the file; repeating it changes nothing. */
    void delete(String key);
}
