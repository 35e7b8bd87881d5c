package ai.voiceagent.platform.docs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.docs.web.Overview.Region;
import ai.voiceagent.platform.error.Misconfiguration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocsTest {

    private static final JsonNode DOCUMENT = JsonMapper.builder().build().readTree("""
            {
              "paths": {
                "/api/things/{id}": {
                  "put": {
                    "tags": ["Things"], "summary": "Change a thing", "description": " ",
                    "parameters": [{"name": "id", "in": "path", "required": true}],
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "responses": {
                      "200": {"content": {"*/*": {"schema": {"$ref": "#/components/schemas/Answer"}}}},
                      "404": {"description": "NOT_FOUND"}, "400": {"description": "VALIDATION_ERROR"}}
                  },
                  "get": {
                    "security": [],
                    "responses": {"200": {"content": {"application/pdf": {}}}}
                  }
                }
              },
              "webhooks": {
                "thing.changed": {"post": {
                  "summary": "A thing changes",
                  "parameters": [{"name": "webhook-id", "in": "header"}],
                  "requestBody": {"content": {"application/json": {"example": {"event": "thing.changed"}}}}}}
              },
              "components": {"schemas": {
                "Thing": {"type": "object", "properties": {
                  "name": {"type": "string", "example": "A name"},
                  "kind": {"type": "string", "enum": ["small", "large"]},
                  "at": {"type": "string", "format": "date-time"},
                  "count": {"type": ["integer", "null"]},
                  "on": {"type": "boolean", "default": false},
                  "tags": {"type": "array", "items": {"type": "string"}},
                  "inner": {"$ref": "#/components/schemas/Thing"}}},
                "Answer": {"properties": {"success": {"type": "boolean"}, "message": {"type": "string"},
                  "error": {"type": "object", "properties": {"code": {"type": "string"}}}, "data": {"allOf": [{"$ref": "#/components/schemas/Thing"}]}}}
              }}
            }""");

    @Test
    void anEndpointIsWhatTheDocumentSaysWithExamples() {
        var put = Endpoint.all(DOCUMENT).getFirst();

        assertThat(put.name()).isEqualTo("PUT /api/things/{id}");
        assertThat(put.section()).isEqualTo("Things");
        assertThat(put.description()).isNull();
        assertThat(put.authentication()).isEqualTo("bearer");
        assertThat(put.parameters()).containsExactly(new Endpoint.Parameter("id", "path", true, null));
        assertThat(String.valueOf(put.requestExample()))
                .isEqualTo("{\"name\":\"A name\",\"kind\":\"small\",\"at\":\"2025-01-15T09:15:00Z\",\"count\":1,"
                        + "\"on\":false,\"tags\":[\"text\"],\"inner\":null}");
        assertThat(String.valueOf(put.responseExample()))
                .startsWith("{\"success\":true,\"message\":\"Operation successful\",\"data\":{\"name\":\"A name\"")
                .doesNotContain("error");
        assertThat(put.errors()).containsExactly("400 VALIDATION_ERROR", "404 NOT_FOUND");
    }

    @Test
    void anOpenEndpointSaysSoAndAFileHasNoExample() {
        var get = Endpoint.all(DOCUMENT).getLast();

        assertThat(get.authentication()).isEqualTo("none");
        assertThat(get.responseExample()).isNull();
        assertThat(get.requestType()).isNull();
    }

    @Test
    void eventsComeWithTheirPayload() {
        var event = Overview.events(DOCUMENT).getFirst();

        assertThat(event.event()).isEqualTo("thing.changed");
        assertThat(event.headers()).containsExactly("webhook-id");
        assertThat(String.valueOf(event.payload())).isEqualTo("{\"event\":\"thing.changed\"}");
    }

    @Test
    void regionsAreThoseOfTheSettingOrTheOneThatAnswers() {
        assertThat(Regions.of(" Mumbai = https://in.example.com , Singapore=https://sg.example.com")
                        .orOnly("https://x"))
                .containsExactly(
                        new Region("Mumbai", "https://in.example.com"),
                        new Region("Singapore", "https://sg.example.com"));
        assertThat(Regions.of("").orOnly("https://x")).containsExactly(new Region("Default", "https://x"));
        assertThatThrownBy(() -> Regions.of("nonsense")).isInstanceOf(Misconfiguration.class);
    }
}
