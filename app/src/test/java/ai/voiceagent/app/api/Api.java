package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API that may be anybody, and that may send anything. */
record Api(int port, @Nullable String token) {

    static final String OPERATOR = "operator@example.com";
    /** None of those in the examples of the OpenAPI document, which the fuzz sends: one of them changes a password. */
    static final String PASSWORD = "Tested-horse-7";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer; {@code body} is null JSON when it was empty or no JSON. */
    record Answer(int status, JsonNode body, HttpHeaders headers, String text) {

        JsonNode data() {
            assertThat(status).as(text).isBetween(200, 299);
            return body.path("data");
        }

        String code() {
            return body.at("/error/code").asString("");
        }

        String field() {
            return body.at("/error/details/field").asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static Api anonymous(int port) {
        return new Api(port, null);
    }

    static Api operator(int port) {
        return anonymous(port).login(OPERATOR, PASSWORD);
    }

    /** The owner of an account that nobody else knows. */
    static Api owner(int port) {
        var email = "owner-" + UUID.randomUUID() + "@example.com";
        operator(port).post("/api/accounts", """
                        {"name":"Test","ownerEmail":"%s","ownerPassword":"%s"}""".formatted(email, PASSWORD)).data();
        return anonymous(port).login(email, PASSWORD);
    }

    Api login(String email, String password) {
        var session = post("/api/auth/login", """
                {"email":"%s","password":"%s"}""".formatted(email, password)).data();
        return as(session.path("token").asString());
    }

    /** A new user of this caller's account, with a role. */
    Api colleague(String role) {
        var email = role + "-" + UUID.randomUUID() + "@example.com";
        var invited = post("/api/users", """
                {"email":"%s","name":"A colleague","role":"%s"}""".formatted(email, role)).data();
        var session = anonymous(port)
                .post("/api/auth/invitations/accept", """
                        {"token":"%s","password":"%s"}""".formatted(
                                invited.path("invitationToken").asString(), PASSWORD))
                .data();
        return as(session.path("token").asString());
    }

    Api as(String credential) {
        return new Api(port, credential);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends text as a file to import, whose columns are named as we name them. */
    Answer upload(String path, String csv, String billing, String... headers) {
        var part = "--x\r\nContent-Disposition: form-data; name=";
        var body = part + "\"billing\"\r\n\r\n" + billing + "\r\n" + part
                + "\"file\"; filename=\"calls.csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--x--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body));
        return send(request, headers);
    }

    /** Sends a file in the part {@code file} of a form. */
    Answer upload(String path, String fileName, byte[] content, String... headers) {
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(part),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--x--\r\n"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body);
        return send(request, headers);
    }

    Answer send(String method, String path, @Nullable String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) request.header("Content-Type", "application/json");
        return send(request, headers);
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        if (token != null) request.header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var isJson =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            var body = isJson && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.nullNode();
            return new Answer(response.statusCode(), body, response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(request.build().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
