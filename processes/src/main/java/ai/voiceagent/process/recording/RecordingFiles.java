package ai.voiceagent.process.recording;

import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.platform.files.FileStore;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Keeps one recording for each call among our files, after a look at what it is. */
@Component
class RecordingFiles {

    private final FileStore files;

    RecordingFiles(FileStore files) {
        this.files = files;
    }

    /** Says that what a provider gave is no sound. */
    static final class NoSound extends RuntimeException {
        NoSound() {
            super("What the provider gave is no sound", null, false, false);
        }
    }

    /** Keeps {@code sound} as the recording of {@code callId}; what was there before is replaced. */
    RecordingFile keep(CallId callId, InputStream sound) {
        try {
            var head = sound.readNBytes(SoundType.HEAD);
            var type = SoundType.of(head).orElseThrow(NoSound::new);
            var digest = MessageDigest.getInstance("SHA-256");
            var counted = new Counted(new SequenceInputStream(new ByteArrayInputStream(head), sound));
            files.put(key(callId), new DigestInputStream(counted, digest));
            return new RecordingFile(
                    key(callId), type.mediaType(), counted.bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void delete(CallId callId) {
        files.delete(key(callId));
    }

    /** A folder for each of a thousand, so that none holds a million files. */
    private static String key(CallId callId) {
        var id = callId.value().replaceAll("[^A-Za-z0-9_-]", "-");
        return "recordings/" + id.substring(Math.max(0, id.length() - 2)) + "/" + id;
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = in.read();
            if (next >= 0) bytes++;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var some = in.read(into, offset, length);
            if (some > 0) bytes += some;
            return some;
        }
    }
}
