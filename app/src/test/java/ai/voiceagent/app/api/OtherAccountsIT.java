package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Somebody who knows every id of another account sees and changes nothing of it, by whatever operation the document lists. */
@ApiTest
class OtherAccountsIT {

    @LocalServerPort
    int port;

    @Test
    void anIdOfAnotherAccountIsAnUnknownOne() {
        var owner = Api.owner(port);
        var stranger = Api.owner(port);
        var ids = ids(owner);
        var before = everything(owner);
        var wrong = new ArrayList<String>();
        var tried = 0;

        for (var operation : FuzzOperation.of(owner.get("/v3/api-docs").body())) {
            var id = ids.get(operation.kind());
            if (id == null || !operation.path().contains("{")) continue;
            var path = operation.path().replaceAll("\\{[^}]+}", id);
            var body = operation.described().has("requestBody") ? body(operation) : null;
            var theirs = stranger.send(operation.method(), path, body);
            var unknown =
                    stranger.send(operation.method(), path.replace(id, id.substring(0, id.length() - 1) + "0"), body);
            tried++;
            if (theirs.status() < 400 || !theirs.code().equals(unknown.code())) {
                wrong.add(operation.name() + " → " + theirs.status() + " " + theirs.text());
            }
            if (operation.method().equals("GET") && theirs.status() != 404 && theirs.status() != 400)
                wrong.add(operation.name() + " → " + theirs.status());
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(15);
        assertThat(everything(owner)).isEqualTo(before);
    }

    private static String body(FuzzOperation operation) {
        return switch (operation.name()) {
            case "PATCH /api/campaigns/{id}/status" -> "{\"status\":\"paused\"}";
            case "POST /api/campaigns/{id}/did" -> "{\"didNumber\":\"+15551230000\"}";
            case "PATCH /api/users/{id}" -> "{\"role\":\"analyst\"}";
            case "PUT /api/campaigns/{id}", "PUT /api/projects/{id}" -> "{\"name\":\"taken over\"}";
            default -> "{}";
        };
    }

    private static Map<String, String> ids(Api owner) {
        var ids = new TreeMap<String, String>();
        ids.put(
                "campaigns",
                owner.post("/api/campaigns", "{\"name\":\"Mine\",\"campaignType\":\"incoming\"}")
                        .data()
                        .path("id")
                        .asString());
        ids.put(
                "users",
                owner.post("/api/users", """
                {"email":"%s@example.com","name":"Mine","role":"manager"}""".formatted(java.util.UUID.randomUUID()))
                        .data()
                        .at("/user/id")
                        .asString());
        var key = owner.post("/api/auth/keys", "{\"name\":\"Mine\"}").data();
        ids.put("auth", key.path("id").asString());
        ids.put("projects", made(owner, "/api/projects", "{\"name\":\"Mine\"}"));
        ids.put("webhooks", made(owner, "/api/webhooks", """
                {"url":"https://hooks.example.invalid/x","events":["call.completed"]}"""));
        ids.values().removeIf(String::isEmpty);
        return ids;
    }

    /** What others add to the product is tried as soon as it can be made like this. */
    private static String made(Api owner, String path, String body) {
        var answer = owner.post(path, body);
        return answer.status() < 300 ? answer.data().path("id").asString("") : "";
    }

    private static Map<String, JsonNode> everything(Api owner) {
        var all = new TreeMap<String, JsonNode>();
        for (var list : new String[] {"campaigns", "users", "auth/keys", "projects", "webhooks"}) {
            all.put(list, owner.get("/api/" + list).body().path("data"));
        }
        return all;
    }
}
