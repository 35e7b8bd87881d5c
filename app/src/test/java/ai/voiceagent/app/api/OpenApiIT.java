package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class OpenApiIT {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"");

    @LocalServerPort
    int port;

    private JsonNode document() {
        return Api.anonymous(port).get("/v3/api-docs").body();
    }

    @Test
    void theDocumentIsOpenApi31AndHoldsTheCampaignsAndTheLogin() {
        var document = document();

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        for (var operation : List.of(
                "/api/auth/login post",
                "/api/auth/refresh post",
                "/api/campaigns get",
                "/api/campaigns post",
                "/api/campaigns/{id} get",
                "/api/campaigns/{id} put",
                "/api/campaigns/{id} delete",
                "/api/campaigns/{id}/status patch",
                "/api/campaigns/{id}/did post",
                "/api/auth/keys get",
                "/api/auth/keys post",
                "/api/auth/keys/{id} delete")) {
            var parts = operation.split(" ");
            assertThat(document.path("paths").path(parts[0]).has(parts[1]))
                    .as(operation)
                    .isTrue();
        }
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhereItBelongs() {
        var silent = new ArrayList<String>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var described = operation.getValue();
                    if (described.path("summary").asString("").isBlank()
                            || described.path("tags").isEmpty()) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(silent).isEmpty();
    }

    @Test
    void everyOperationShowsByExampleWhatItTakesAndGives() {
        assertThat(ApiExamples.missing(document())).isEmpty();
    }

    @Test
    void examplesHoldNothingThatTheirSchemasDoNotKnow() {
        assertThat(ApiExamples.astray(document())).isEmpty();
    }

    @Test
    void noSchemaDescribesTwoThings() {
        assertThat(document().at("/components/schemas").propertyNames())
                .as("a list, a page or a bare answer of one feature must not be that of another")
                .doesNotContain("ApiResponsePage", "ApiResponseListed", "ApiResponseShown", "Page", "Listed", "Shown");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = document();

        REFERENCE
                .matcher(document.toString())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(pointer -> assertThat(document.at(pointer).isMissingNode())
                        .as(pointer)
                        .isFalse());
    }
}
