package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodiesTest extends WebBench {

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
                "{`name`:`a`,`count`:1000000000000} | count | a whole number",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "application/xml",
                "application/cbor",
                "text/plain",
                "x"
            })
    void onlyJsonIsRead(String type) {
        var request = http.request("/api/samples", owner)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("name: a"))
                .build();

        assertThat(http.send(request).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "text/html", "nonsense"})
    void onlyJsonIsWritten(String type) {
        var request = http.request("/api/samples/me", owner)
                .header("Accept", type)
                .GET()
                .build();

        var answer = http.send(request);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer.body().toString()).doesNotContain("yaml");
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
