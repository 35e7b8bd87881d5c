package ai.voiceagent.command.language;

/** A language model gave no usable answer; a {@code passing} failure may be over when it is asked again later. */
public final class LanguageModelFailure extends RuntimeException {

    private final boolean passing;

    public LanguageModelFailure(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    public LanguageModelFailure(String message, Throwable cause) {
        super(message, cause);
        this.passing = true;
    }

    public boolean passing() {
        return passing;
    }
}
