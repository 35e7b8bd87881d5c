package ai.voiceagent.query.call;

import ai.voiceagent.platform.privacy.PersonalData;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was said in a call, turn by turn; of an erased one only that it was. */
public record SpokenWords(List<Turn> turns, @Nullable String text) {

    /** What one side said in one go; {@code atSeconds} is when, from the beginning of the call. */
    public record Turn(
            @Nullable String role, String text, @Nullable BigDecimal atSeconds) {

        private String line() {
            return role == null || role.isBlank()
                    ? text
                    : Character.toUpperCase(role.charAt(0)) + role.substring(1) + ": " + text;
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<List<Turn>> TURNS = new TypeReference<>() {};

    static SpokenWords of(@Nullable String transcript) {
        if (transcript == null) return new SpokenWords(List.of(), null);
        if (transcript.equals(PersonalData.ERASED)) return new SpokenWords(List.of(), PersonalData.ERASED);
        var turns = JSON.readValue(transcript, TURNS);
        return new SpokenWords(turns, turns.stream().map(Turn::line).collect(Collectors.joining("\n")));
    }
}
