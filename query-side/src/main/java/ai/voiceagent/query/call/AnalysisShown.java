package ai.voiceagent.query.call;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who understood a call, where it was not the voice provider, and how sure that is, from 0 to 1. */
public record AnalysisShown(
        @Schema(example = "openai/gpt-5") String analysedBy,

        @Schema(
                description = "Of the whole under overall, and of each keyword",
                example = "{\"overall\":0.66,\"budget\":0.75}")
        Map<String, BigDecimal> confidence) {

    static @Nullable AnalysisShown of(Understanding understood) {
        if (understood.analysedBy() == null) return null;
        return new AnalysisShown(
                understood.analysedBy(), understood.confidence() == null ? Map.of() : understood.confidence());
    }
}
