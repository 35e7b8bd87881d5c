package ai.voiceagent.query.call;

import ai.voiceagent.platform.privacy.PersonalData;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was understood of a call, and where we did it ourselves by whom and how surely; every part may be absent, and of an erased one all are {@code [erased]}. */
record Understanding(
        @Nullable String summary,
        @Nullable Map<String, Object> keywords,
        @Nullable String nextAction,
        @Nullable String recommendedAction,
        @Nullable String analysedBy,
        @Nullable Map<String, BigDecimal> confidence) {

    private static final Understanding NONE = new Understanding(null, null, null, null, null, null);
    private static final Understanding ERASED =
            new Understanding(PersonalData.ERASED, null, PersonalData.ERASED, PersonalData.ERASED, null, null);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Understanding of(@Nullable String analysis) {
        if (analysis == null) return NONE;
        if (analysis.equals(PersonalData.ERASED)) return ERASED;
        return JSON.readValue(analysis, Understanding.class);
    }

    /** The recommended action, or the next one when nobody recommended any. */
    @Nullable
    String recommended() {
        return recommendedAction == null ? nextAction : recommendedAction;
    }
}
