package ai.voiceagent.query.project;

import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.Pitch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pitch, who made it, and what it cost. */
public record PitchShown(
        @Schema(example = "pitch_01JH2M9Q8Z6T5R4W3E2Y1X0V7N")
        String pitchId,

        @Schema(example = "Namaste! Premium Properties se bol rahi hoon…")
        String pitch,

        @Schema(example = "hinglish") Language language,

        @Schema(description = "Put together from the project's own sentences, without a language model; not translated")
        boolean extractive,

        @Schema(example = "openai") String provider,
        @Schema(example = "gpt-5") String model,
        @Nullable String notice,
        PriceShown price,
        Instant generatedAt) {

    private static final String EXTRACTIVE =
            "Extractive: put together from the project's own sentences without a language "
                    + "model, and not translated. Set voice.language-model to have one write it.";

    static @Nullable PitchShown of(@Nullable Pitch pitch) {
        if (pitch == null) return null;
        return new PitchShown(
                pitch.pitchId(),
                pitch.text(),
                pitch.language(),
                pitch.extractive(),
                pitch.usage().provider(),
                pitch.usage().model(),
                pitch.extractive() ? EXTRACTIVE : null,
                PriceShown.of(pitch.price()),
                pitch.generatedAt());
    }
}
