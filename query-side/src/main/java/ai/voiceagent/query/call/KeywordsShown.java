package ai.voiceagent.query.call;

import ai.voiceagent.projection.call.CallView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller is looking for, as far as it was understood; no keywords where nothing was. */
public record KeywordsShown(
        @Schema(example = "CALL01JH2M9Q8Z6T5R4W3E2Y1X0V7N") String callId,

        @Schema(
                description = "budget, location, bedrooms, propertyType, moveInDate, intent, amenities, "
                        + "and whatever else the provider found; null while there is no analysis",
                example = "{\"budget\":\"80 lakh - 1 crore\",\"location\":\"Baner\",\"bedrooms\":\"3 BHK\"}")
        @Nullable
        Map<String, Object> keywords,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnalysisShown analysis) {

    static KeywordsShown of(CallView view) {
        var understood = Understanding.of(view.analysis());
        return new KeywordsShown(view.callId(), understood.keywords(), AnalysisShown.of(understood));
    }
}
