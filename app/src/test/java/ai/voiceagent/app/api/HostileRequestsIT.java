package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody should send, sent to the whole product over real connections. */
@ApiTest
class HostileRequestsIT {

    private static final String END = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "GET /api/%zz{END} ~ 400",
                "GET /api/camp|aigns{END} ~ 400",
                "GET /api/../../etc/passwd{END} ~ 400",
                "GET /api/%2e%2e/actuator/env{END} ~ 400",
                "GET /api/campaigns/%2Fetc%2Fpasswd{END} ~ 400",
                "GET /api/campaigns;jsessionid=1{END} ~ 400",
                "GET /{LONG}{END} ~ 400",
                "GET /api/campaigns{END}X: {LONG}{NL} ~ 400",
                "FOO /api/campaigns{END} ~ 400",
                "TRACE /api/campaigns{END} ~ 405",
                "GET /api/campaigns HTTP/1.1{NL}Connection: close{NL} ~ 400",
                "POST /api/auth/login{END}Content-Type: application/json{NL}Transfer-Encoding: chunked{NL}{NL}zz ~ 400",
                "POST /api/auth/login{END}Content-Type: application/json{NL}Content-Length: -1{NL} ~ 400",
                "POST /api/auth/login{END}Content-Type: application/json{NL}Content-Length: 1{NL}Content-Length: 2{NL} ~ 400",
            })
    void whatTheContainerRefusesIsRefusedInTheEnvelope(String request, int status) {
        var bytes = request.replace("{END}", END).replace("{NL}", "\r\n").replace("{LONG}", "a".repeat(20_000));

        var answer = Wire.send(port, bytes + "\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.json().at("/error/code").asString()).isNotBlank();
        assertThat(answer.head()).contains("X-Content-Type-Options: nosniff").contains("no-store");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Tomcat");
    }

    @Test
    void aBodyThatIsTooLargeTooDeepOrNoneIsRefused() {
        var owner = Api.owner(port);

        assertThat(owner.post("/api/campaigns", "{\"name\":\"" + "a".repeat(3 << 20) + "\"}")
                        .code())
                .isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(owner.post("/api/campaigns", "{\"config\":".repeat(50_000)).code())
                .isEqualTo("VALIDATION_ERROR");
        assertThat(owner.post("/api/campaigns", "[".repeat(50_000)).code()).isEqualTo("VALIDATION_ERROR");
        assertThat(owner.post("/api/campaigns", "").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(owner.post("/api/campaigns", "{\"name\":\"a\\ud800\",\"campaignType\":\"outgoing\"}")
                        .field())
                .isEqualTo("name");
        assertThat(owner.post("/api/campaigns", "name: a", "Content-Type", "application/yaml")
                        .status())
                .isBetween(400, 415);
    }

    @Test
    void oddTextsAreKeptAsTheyAreAndAreNeverCommands() {
        var owner = Api.owner(port);
        var texts = FuzzValues.ODD_TEXTS.stream()
                .filter(text -> !text.isBlank() && text.length() < 200 && wellFormed(text))
                .filter(text -> text.strip().equals(text))
                .toList();
        assertThat(texts).hasSizeGreaterThan(15);

        for (var text : texts) {
            var quoted = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
            var made = owner.post(
                            "/api/campaigns",
                            "{\"name\":%1$s,\"category\":%1$s,\"campaignType\":\"outgoing\"}".formatted(quoted))
                    .data();
            assertThat(made.path("name").asString()).isEqualTo(text);
            assertThat(owner.get("/api/campaigns/" + made.path("id").asString())
                            .data()
                            .path("category")
                            .asString())
                    .isEqualTo(text);
            var search = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(owner.get("/api/campaigns?search=" + search)
                            .data()
                            .path("campaigns")
                            .findValuesAsString("name"))
                    .as(text)
                    .contains(text);
        }
        assertThat(owner.get("/api/campaigns").data().at("/pagination/total").asInt())
                .isEqualTo(texts.size());
    }

    private static boolean wellFormed(String text) {
        return text.indexOf('\u0000') < 0
                && text.equals(new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ne", "$gt", "$where", "$regex"})
    void anOperatorOfTheDatabaseIsNoText(String operator) {
        var answer = Api.anonymous(port).post("/api/auth/login", """
                {"email":{"%1$s":""},"password":{"%1$s":""}}""".formatted(operator));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).startsWith("email");
    }

    @Test
    void noOtherOriginIsLetIn() {
        var owner = Api.owner(port);
        var asked = owner.send(
                "OPTIONS",
                "/api/campaigns",
                null,
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");
        var read = owner.get("/api/campaigns", "Origin", "https://evil.example");

        for (var answer : List.of(asked, read)) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
        }
        assertThat(read.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/campaigns",
                "/api/nothing",
                "/api/campaigns/unknown",
                "/v1/auth/me",
                "/actuator/health",
                "/actuator/env",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/pay/unknown",
                "/nothing"
            })
    void everyAnswerCarriesTheHeadersThatBrowsersObey(String path) {
        for (var caller : List.of(Api.anonymous(port), Api.owner(port))) {
            var answer = caller.get(path);

            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                    .doesNotContain("unsafe-eval")
                    .doesNotContain("script-src 'unsafe-inline'");
            if (path.startsWith("/api"))
                assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void ourPagesWorkUnderTheirOwnPolicy() {
        var owner = Api.owner(port);
        var payment = owner.post("/api/wallet/topup", "{\"amount\":500}")
                .data()
                .path("paymentUrl")
                .asString();
        var pages = List.of(
                owner.get("/swagger-ui/index.html").text(),
                Api.anonymous(port)
                        .get(payment.replaceFirst("https?://[^/]+", ""))
                        .text());

        for (var page : pages) {
            assertThat(page).contains("<html");
            assertThat(Pattern.compile("<script(?![^>]*\\bsrc=\"\\./?[^/:]*\")[^>]*>|\\son\\w+\\s*=|javascript:")
                            .matcher(page)
                            .find())
                    .as(page)
                    .isFalse();
            assertThat(page).doesNotContainPattern("(?:src|href|action)=\"(?:https?:)?//");
        }
    }

    @Test
    void nothingOfTheInsideIsServed() {
        for (var path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/metrics", "/actuator")) {
            assertThat(Api.anonymous(port).get(path).status()).as(path).isIn(401, 404);
            assertThat(Api.owner(port).get(path).status()).as(path).isIn(403, 404);
        }
        assertThat(Api.anonymous(port).get("/actuator/health").text())
                .doesNotContain("mongo")
                .doesNotContain("diskSpace");
        for (var path : List.of("/application.yml", "/META-INF/MANIFEST.MF", "/.git/config", "/data/events.mv.db")) {
            assertThat(Api.anonymous(port).get(path).status()).as(path).isEqualTo(404);
        }
    }
}
