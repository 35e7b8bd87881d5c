package ai.voiceagent.integration.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.LanguageModelFailure;
import ai.voiceagent.command.language.PitchBrief;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ModelUsage;
import ai.voiceagent.platform.error.Misconfiguration;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class OpenAiLanguageModelTest {

    private static final PitchBrief BRIEF = new PitchBrief(
            "Premium",
            "Flats by the river",
            "Step 1: Greet",
            null,
            List.of("Visit"),
            List.of("Ready in 2026"),
            Language.TAMIL);

    private final StubOpenAi openAi = new StubOpenAi();
    private final List<Duration> waits = new ArrayList<>();
    private final OpenAiLanguageModel model = model(settings(openAi.url()));

    @AfterEach
    void close() {
        openAi.close();
    }

    private OpenAiLanguageModel model(OpenAiSettings settings) {
        return new OpenAiLanguageModel(settings, JsonMapper.builder().build(), waits::add);
    }

    private static OpenAiSettings settings(URI url) {
        return new OpenAiSettings(
                StubOpenAi.KEY,
                url,
                "gpt-5",
                "low",
                Duration.ofSeconds(5),
                3,
                new BigDecimal("1.25"),
                new BigDecimal("0.125"),
                BigDecimal.TEN);
    }

    private LanguageModelFailure failure() {
        return catchThrowableOfType(LanguageModelFailure.class, () -> model.writePitch(BRIEF));
    }

    @Test
    void aPitchIsAskedForInTheFormatOfChatCompletions() {
        openAi.says("{\"pitch\":\" Vanakkam! \"}");

        var pitch = model.writePitch(BRIEF);

        assertThat(pitch.text()).isEqualTo("Vanakkam!");
        assertThat(pitch.extractive()).isFalse();
        var asked = openAi.asked().getFirst();
        assertThat(openAi.keys()).containsExactly("Bearer " + StubOpenAi.KEY);
        assertThat(asked.path("model").asString()).isEqualTo("gpt-5");
        assertThat(asked.path("reasoning_effort").asString()).isEqualTo("low");
        assertThat(asked.path("max_completion_tokens").asInt()).isPositive();
        assertThat(asked.path("store").asBoolean()).isFalse();
        assertThat(asked.at("/messages/0/role").asString()).isEqualTo("developer");
        assertThat(asked.at("/messages/0/content").asString()).contains("Tamil");
        assertThat(asked.at("/messages/1/content").asString())
                .contains("Premium", "Flats by the river", "Step 1: Greet", "Visit", "Ready in 2026");
        assertThat(asked.at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(asked.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(asked.at("/response_format/json_schema/schema/required/0").asString())
                .isEqualTo("pitch");
    }

    @Test
    void whatAnAnswerCostIsKnownToTheMillionthOfADollar() {
        openAi.says("{\"pitch\":\"Hi\"}");

        // 200 tokens at 1.25, 1,000 cached ones at 0.125, 300 out at 10 dollars a million
        assertThat(model.writePitch(BRIEF).usage())
                .isEqualTo(new ModelUsage("openai", "gpt-5-2025-08-07", 1_200, 300, 250 + 125 + 3_000));
    }

    @Test
    void aConversationIsReadIntoKeywordsMoodAndConfidence() {
        openAi.says("""
                {"summary":"Wants a flat","keywords":{"budget":"80 lakh","location":"Baner","bedrooms":"3 BHK","propertyType":null,
                 "moveInDate":null,"intent":"High","amenities":""},"sentiment":"positive","leadQualification":"show-project",
                 "nextAction":"Schedule a visit","confidence":{"budget":90,"location":80,"bedrooms":170,"propertyType":0,"moveInDate":0,
                 "intent":70,"amenities":0,"overall":75}}""");
        var turns = List.of(new Conversation.Turn("agent", "Hello"), new Conversation.Turn(null, "3 BHK in Baner"));

        var reading = model.readCall(new Conversation(Direction.INBOUND, turns));

        assertThat(reading.keywords())
                .isEqualTo(Map.of("budget", "80 lakh", "location", "Baner", "bedrooms", "3 BHK", "intent", "High"));
        assertThat(reading.confidence())
                .isEqualTo(Map.of("overall", 75, "budget", 90, "location", 80, "bedrooms", 100, "intent", 70));
        assertThat(reading.sentiment()).isEqualTo("positive");
        assertThat(reading.leadQualification()).isEqualTo("show-project");
        assertThat(reading.nextAction()).isEqualTo("Schedule a visit");
        assertThat(openAi.asked().getFirst().at("/messages/1/content").asString())
                .contains("agent: Hello\n3 BHK in Baner");
        assertThat(openAi.asked().getFirst().at("/messages/0/content").asString())
                .contains("the lead called us");
    }

    @Test
    void aRateLimitIsWaitedForAsLongAsItSays() {
        openAi.fails(429, "requests", "rate_limit_exceeded", Map.of("retry-after-ms", "1200", "retry-after", "2"))
                .fails(
                        429,
                        "tokens",
                        "rate_limit_exceeded",
                        Map.of("x-ratelimit-remaining-tokens", "0", "x-ratelimit-reset-tokens", "4.5s"))
                .says("{\"pitch\":\"Hi\"}");

        assertThat(model.writePitch(BRIEF).text()).isEqualTo("Hi");
        assertThat(waits).containsExactly(Duration.ofMillis(1_200), Duration.ofMillis(4_500));
    }

    @Test
    void aServerErrorIsTriedAgainWithGrowingPausesAndThenGivenUp() {
        openAi.fails(500, "server_error", "", Map.of())
                .fails(503, "server_error", "", Map.of())
                .fails(502, "server_error", "", Map.of());

        var failure = failure();

        assertThat(failure.passing()).isTrue();
        assertThat(failure).hasMessageContaining("502").hasMessageContaining("req_1");
        assertThat(openAi.asked()).hasSize(3);
        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(waits.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
    }

    @Test
    void nobodyWaitsForMinutes() {
        openAi.fails(429, "requests", "rate_limit_exceeded", Map.of("retry-after", "360"));

        assertThat(failure().passing()).isTrue();
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request_error, context_length_exceeded",
        "401, invalid_request_error, invalid_api_key",
        "403, invalid_request_error, unsupported_country_region_territory",
        "404, invalid_request_error, model_not_found",
        "429, insufficient_quota, insufficient_quota"
    })
    void whatNeverPassesIsNotTriedAgainAndTellsNoSecret(int status, String type, String code) {
        openAi.fails(status, type, code, Map.of());

        var failure = failure();

        assertThat(failure.passing()).isFalse();
        assertThat(failure).hasMessageContaining(code);
        assertThat(failure.getMessage()).doesNotContain(StubOpenAi.KEY);
        assertThat(openAi.asked()).hasSize(1);
    }

    @Test
    void aRefusalACutOffAnswerAndNonsenseAreFailures() {
        openAi.refuses();
        assertThat(failure().passing()).isFalse();
        openAi.isCutOff();
        assertThat(failure()).hasMessageContaining("length");
        openAi.says("{\"pitch\":\"\"}");
        assertThat(failure().passing()).isTrue();
        openAi.says("Sure! Here is your pitch");
        assertThat(failure().passing()).isTrue();
        openAi.replies(200, Map.of(), "<html>gateway</html>");
        assertThat(failure().passing()).isTrue();
    }

    @Test
    void aMachineThatDoesNotAnswerIsAFailureThatMayPass() {
        openAi.close();

        assertThat(failure().passing()).isTrue();
        assertThat(waits).hasSize(2);
    }

    @Test
    void settingsThatCannotWorkStopTheStart() {
        model.check();
        assertThatThrownBy(() ->
                        model(settings(URI.create("http://api.openai.com/v1"))).check())
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> model(OpenAiSettings.of(new MockEnvironment())).check())
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("OPENAI_API_KEY");
    }

    @Test
    void theDefaultIsAGpt5ModelAndTheKeyIsNeverShown() {
        var settings = OpenAiSettings.of(new MockEnvironment().withProperty("OPENAI_API_KEY", "sk-1"));

        assertThat(settings.model()).isEqualTo("gpt-5");
        assertThat(settings.completions()).hasToString("https://api.openai.com/v1/chat/completions");
        assertThat(settings.apiKey()).isEqualTo("sk-1");
        assertThat(settings.toString()).doesNotContain("sk-1");
    }

    @ParameterizedTest
    @CsvSource({"6m0s, PT6M", "1s, PT1S", "20ms, PT0.02S", "1h2m3s, PT1H2M3S", "4.5s, PT4.5S"})
    void theVendorsSpansOfTimeAreUnderstood(String text, Duration span) {
        assertThat(Waiting.span(text)).isEqualTo(span);
    }
}
