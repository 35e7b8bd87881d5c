package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformWebTest extends WebBench {

    @Nested
    class Paths {

        @ParameterizedTest
        @ValueSource(strings = {"/api/samples/me", "/v1/samples/me", "/api/v1/samples/me"})
        void threeWaysLeadToTheSameEndpoint(String path) {
            var answer = http.get(path, owner);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().at("/data/accountId").asString()).isEqualTo("acc_1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/samples/me", "/v1/samples/me", "/api/v1/samples/me"})
        void noneOfThemIsOpen(String path) {
            assertThat(http.get(path).status()).isEqualTo(401);
            assertThat(http.get(path).code()).isEqualTo("AUTH_REQUIRED");
        }

        @Test
        void aPathThatOnlyLooksLikeAnAliasIsNone() {
            assertThat(PathAliases.canonical("/v10/samples")).isEqualTo("/v10/samples");
            assertThat(PathAliases.canonical("/api/v1x")).isEqualTo("/api/v1x");
            assertThat(PathAliases.canonical("/v1")).isEqualTo("/api");
        }

        @Test
        void anUnknownPathIsNotFound() {
            var answer = http.get("/api/nothing", owner);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
            assertThat(answer.details().get("path").asString()).isEqualTo("/api/nothing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/samples/..%2Fme", "/api//samples;a=b/me", "/api/%00"})
        void aCraftedPathIsRefusedInTheEnvelope(String path) {
            var answer = http.get(path, owner);

            assertThat(answer.status()).isBetween(400, 404);
            assertThat(answer.body().get("success").asBoolean()).isFalse();
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource({
            "rejection,404,NOT_FOUND",
            "wrapped,402,INSUFFICIENT_FUNDS",
            "axon,409,CONFLICT",
            "away,503,SERVER_ERROR",
            "silent,503,SERVER_ERROR",
            "bug,500,SERVER_ERROR"
        })
        void everyExceptionBecomesTheEnvelope(String how, int status, String code) {
            var answer = http.get("/api/samples/fail/" + how, owner);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.body().toString()).doesNotContain("hunter-two").doesNotContain("Exception");
        }

        @ParameterizedTest
        @CsvSource({"away,nothing", "silent,unknown"})
        void whileTheEventStoreIsAwayTheAnswerSaysWhatBecameOfTheRequest(String how, String changed) {
            var details = http.get("/api/samples/fail/" + how, owner).details();

            assertThat(details.get("changed").asString()).isEqualTo(changed);
        }

        @Test
        void aBugIsAnsweredWithAnErrorId() {
            assertThat(http.get("/api/samples/fail/bug", owner)
                            .details()
                            .get("errorId")
                            .asString())
                    .startsWith("err_");
        }

        @ParameterizedTest
        @CsvSource({
            "/api/samples/seven?colour=RED, number, must be a whole number",
            "/api/samples/7?colour=BLUE, colour, must be one of RED",
            "/api/samples/7, colour, is missing"
        })
        void aWrongParameterIsNamed(String path, String field, String problem) {
            var answer = http.get(path, owner);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.details().get("field").asString()).isEqualTo(field);
            assertThat(answer.details().get("problem").asString()).startsWith(problem);
        }

        @Test
        void aWrongMethodSaysWhichAreAllowed() {
            var answer = http.send(http.request("/api/samples", owner).DELETE().build());

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    @Test
    void answersCarrySecurityHeadersAndNoCorsPermission() {
        var headers = http.get("/api/samples/me", "Authorization", owner[1], "Origin", "https://evil.example")
                .headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
