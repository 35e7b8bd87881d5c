package ai.voiceagent.process.recording;

import java.io.InputStream;
import java.util.function.Function;

/** Gets a recording from where its provider says that it is; never from an address that is not public. */
public interface RecordingSource {

    /** Hands the sound to {@code keeper} and returns what that made of it. */
    <T> T fetch(String from, Function<InputStream, T> keeper) throws NotFetched;

    /** Why a recording could not be fetched, and whether trying again makes no sense. */
    final class NotFetched extends Exception {

        private final boolean forGood;

        public NotFetched(String reason, boolean forGood) {
            super(reason);
            this.forGood = forGood;
        }

        public boolean forGood() {
            return forGood;
        }
    }
}
