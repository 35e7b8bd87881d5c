package ai.voiceagent.query.call;

import ai.voiceagent.projection.call.CallView;
import ai.voiceagent.query.shared.Formats;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said in a call: {@code transcript} as one text, {@code turns} one by one; of an erased call only that it was. */
public record TranscriptShown(
        @Schema(example = "CALL01JH2M9Q8Z6T5R4W3E2Y1X0V7N") String callId,

        @Schema(
                description = "All turns as one text; null while there is none",
                example = "Agent: Hello\nLead: Hi, who is it?")
        @Nullable
        String transcript,

        List<Turn> turns) {

    /** What one side said in one go; {@code time} is {@code atSeconds}, from the beginning of the call, for people. */
    public record Turn(
            @Schema(example = "agent") @Nullable String role,
            @Schema(example = "Hello") String text,
            @Schema(example = "65.5") @Nullable BigDecimal atSeconds,
            @Schema(example = "1:05") @Nullable String time) {

        static Turn of(SpokenWords.Turn turn) {
            return new Turn(turn.role(), turn.text(), turn.atSeconds(), time(turn.atSeconds()));
        }

        private static @Nullable String time(@Nullable BigDecimal atSeconds) {
            if (atSeconds == null) return null;
            return Formats.duration(atSeconds
                    .max(BigDecimal.ZERO)
                    .setScale(0, RoundingMode.DOWN)
                    .longValue());
        }
    }

    static TranscriptShown of(CallView view) {
        var words = SpokenWords.of(view.transcript());
        return new TranscriptShown(
                view.callId(),
                words.text(),
                words.turns().stream().map(Turn::of).toList());
    }
}
