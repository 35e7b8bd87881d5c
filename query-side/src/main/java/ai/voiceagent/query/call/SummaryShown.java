package ai.voiceagent.query.call;

import ai.voiceagent.projection.call.CallView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a conversation, in a few words; each part is null while nobody said it. */
public record SummaryShown(
        @Schema(example = "CALL01JH2M9Q8Z6T5R4W3E2Y1X0V7N") String callId,

        @Schema(example = "Looks for a 3 BHK in Baner; wants to visit.") @Nullable
        String transcriptionSummary,

        @Schema(example = "positive") @Nullable String sentiment,
        @Schema(example = "show-project") @Nullable String leadQualification,
        @Schema(example = "Successful") @Nullable String dispositionType,

        @Schema(example = "Schedule viewing this weekend") @Nullable
        String nextAction,

        @Schema(example = "Schedule viewing") @Nullable String recommendedAction,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnalysisShown analysis) {

    static SummaryShown of(CallView view) {
        var understood = Understanding.of(view.analysis());
        return new SummaryShown(
                view.callId(),
                understood.summary(),
                view.sentiment(),
                view.leadQualification(),
                view.facts().disposition(),
                understood.nextAction(),
                understood.recommended(),
                AnalysisShown.of(understood));
    }
}
