package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.testing.Http;
import ai.voiceagent.platform.testing.Http.Answer;
import ai.voiceagent.platform.testing.WebTestApplication;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = {WebTestApplication.class, SampleController.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=1KB", "server.address=127.0.0.1"})
class PlatformWebTest {

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    SampleController samples;

    Http http;
    String[] owner;

    @BeforeEach
    void logIn() {
        http = new Http(port);
        owner = bearer("acc_1");
    }

    String[] bearer(String account) {
        return new String[] {
            "Authorization", "Bearer " + tokens.issue(new Caller("usr_1", account, AccessRole.OWNER, false))
        };
    }

    Answer post(String json) {
        return http.post("/api/samples", json, owner);
    }

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
    class Bodies {

        @Test
        void aGoodOneIsAnsweredInTheEnvelope() {
            var answer = post("""
                    {"name":"नमस्ते ₹","count":2,"amount":"1.35","day":"2025-01-15","inner":[{"enabled":true}]}""");

            assertThat(answer.body().toString()).isEqualTo("""
                            {"success":true,"data":{"name":"नमस्ते ₹","count":2,"amount":1.35,"day":"2025-01-15",\
                            "inner":[{"enabled":true}]},"message":"Operation successful"}""");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{`name`:`a`,`nmae`:`b`} | nmae | known property",
                    "{`name`:` `} | name | NotBlank",
                    "{`name`:`a`,`count`:0} | count | Positive",
                    "{`name`:`a`,`count`:1.5} | count | a whole number",
                    "{`name`:`a`,`count`:`many`} | count | a whole number",
                    "{`name`:5} | name | a well-formed text",
                    "{`name`:`a\\u0000b`} | name | a well-formed text",
                    "{`name`:`a\\ud800b`} | name | a well-formed text",
                    "{`name`:`a`,`amount`:1e999999999} | amount | a number of reasonable size",
                    "{`name`:`a`,`day`:`15.01.2025`} | day | a date like 2025-01-15",
                    "{`name`:`a`,`inner`:[{`enabled`:`perhaps`}]} | inner[0].enabled | true or false",
                    "{`name`:`a`,`inner`:{}} | inner | a list",
                    "{`name`:`a`,`name`:`b`} | body | JSON",
                    "{`name`: | body | JSON",
                    "{`name`:`a`} trailing | body | JSON",
                    "[] | body | an object",
                    "'' | body | required",
                })
        void aBadOneNamesFieldRuleAndProblem(String json, String field, String rule) {
            var answer = post(json.equals("''") ? "" : json.replace('`', '"'));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
            assertThat(answer.details().get("field").asString()).isEqualTo(field);
            assertThat(answer.details().get("rule").asString()).isEqualTo(rule);
            assertThat(answer.details().get("problem").asString()).isNotBlank();
        }

        @Test
        void everyBrokenFieldIsListed() {
            var errors = post("{\"name\":\"\",\"count\":-1}").details().get("errors");

            assertThat(errors).hasSize(2);
        }

        @Test
        void deepNestingIsRefused() {
            var answer = post("{\"name\":\"a\",\"inner\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

            assertThat(answer.status()).isEqualTo(400);
        }

        @Test
        void aHugeBodyIsTooLargeWhetherAnnouncedOrNot() {
            var huge = "{\"name\":\"" + "a".repeat(3 * 1024 * 1024) + "\"}";
            var streamed = http.request("/api/samples", owner)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(huge)))
                    .build();

            assertThat(post(huge).status()).isEqualTo(413);
            assertThat(http.send(streamed).code()).isEqualTo("PAYLOAD_TOO_LARGE");
        }

        @Test
        void anUploadAboveTheLimitIsTooLarge() {
            var upload = http.request("/api/samples/file", owner)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString(
                            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                                    + "a".repeat(5_000) + "\r\n--x--\r\n"))
                    .build();

            assertThat(http.send(upload).status()).isEqualTo(413);
        }

        @Test
        void anUploadWithoutItsPartNamesThePart() {
            var upload = http.request("/api/samples/file", owner)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString(
                            "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\na\r\n--x--\r\n"))
                    .build();

            var answer = http.send(upload);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.details().get("field").asString()).isEqualTo("file");
        }

        @Test
        void anotherMediaTypeIsUnsupported() {
            var form = http.request("/api/samples", owner)
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("name=a"))
                    .build();

            assertThat(http.send(form).status()).isEqualTo(415);
            assertThat(http.send(form).code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
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
            "/api/samples/seven?colour=RED, number",
            "/api/samples/7?colour=BLUE, colour",
            "/api/samples/7, colour"
        })
        void aWrongParameterIsNamed(String path, String field) {
            var answer = http.get(path, owner);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.details().get("field").asString()).isEqualTo(field);
        }

        @Test
        void aWrongMethodSaysWhichAreAllowed() {
            var answer = http.send(http.request("/api/samples", owner).DELETE().build());

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    @Nested
    class Keys {

        @Test
        void theSameKeyGetsTheSameAnswerOnce() {
            var before = samples.made.get();
            var first = make("k-1", "a");
            var second = make("k-1", "a");

            assertThat(second.body()).isEqualTo(first.body());
            assertThat(samples.made.get()).isEqualTo(before + 1);
        }

        @Test
        void theSameKeyWithAnotherBodyIsAConflict() {
            make("k-2", "a");

            assertThat(make("k-2", "b").status()).isEqualTo(409);
            assertThat(make("k-2", "b").code()).isEqualTo("CONFLICT");
        }

        @Test
        void aRefusalMayBeTriedAgain() {
            var before = samples.made.get();

            assertThat(make("k-3", "refused").code()).isEqualTo("CONFLICT");
            assertThat(make("k-3", "refused").body().at("/error/message").asString())
                    .isEqualTo("not now");
            assertThat(samples.made.get()).isEqualTo(before + 2);
        }

        @Test
        void anotherAccountMayUseTheSameKey() {
            var mine = make("k-4", "a");
            var theirs = http.post(
                    "/api/samples/made", "{\"name\":\"a\"}", "Idempotency-Key", "k-4", owner[0], bearer("acc_2")[1]);

            assertThat(theirs.body().at("/data/id")).isNotEqualTo(mine.body().at("/data/id"));
        }

        @Test
        void aKeyThatIsNoneIsRefused() {
            assertThat(make("a b", "a").details().get("field").asString()).isEqualTo("Idempotency-Key");
        }

        Answer make(String key, String name) {
            return http.post(
                    "/api/samples/made", "{\"name\":\"" + name + "\"}", "Idempotency-Key", key, owner[0], owner[1]);
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
