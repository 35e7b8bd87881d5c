package ai.voiceagent.platform.error;

/** The process must not start like this; the message says what is wrong with its settings and what to do instead. */
public final class Misconfiguration extends RuntimeException {

    public Misconfiguration(String message) {
        super(message);
    }
}
