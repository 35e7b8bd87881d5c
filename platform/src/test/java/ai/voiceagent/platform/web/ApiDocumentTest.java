package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.testing.WebTestApplication;
import ai.voiceagent.test.Http;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = {WebTestApplication.class, SampleController.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class ApiDocumentTest {

    @LocalServerPort
    int port;

    @Test
    void theDocumentIsOpenAndDescribesEveryOperationWithItsRefusals() {
        var answer = new Http(port).get("/v3/api-docs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("openapi").asString()).startsWith("3.1");
        assertThat(answer.body().at("/info/title").asString()).isEqualTo("Voice Agent Control Panel");
        assertThat(answer.body().at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        var responses = answer.body().at("/paths/~1api~1samples~1{number}/get/responses");
        assertThat(responses.propertyNames()).contains("200", "400", "401", "403", "404", "429", "500");
        assertThat(responses.at("/404/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Refusal");
    }

    @Test
    void whoCallsIsNoParameter() {
        var me = new Http(port).get("/v3/api-docs").body().at("/paths/~1api~1samples~1me/get");

        assertThat(me.isMissingNode()).isFalse();
        assertThat(me.path("parameters").size()).isZero();
    }

    @Test
    void thereIsAPageToTryItOn() throws Exception {
        var page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/swagger-ui/index.html"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
    }
}
