package ai.voiceagent.command.language;

/** Writes and reads texts for us. An answer may take a minute; one that does not come is a {@link LanguageModelFailure}. */
public interface LanguageModel {

    /** The name by which {@code voice.language-model} chooses it. */
    String name();

    /** Refuses settings with which it cannot be asked. */
    default void check() {}

    /** Words to open a conversation with. */
    WrittenPitch writePitch(PitchBrief brief);

    /** What became clear in a conversation. */
    CallReading readCall(Conversation conversation);
}
