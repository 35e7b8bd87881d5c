package ai.voiceagent.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the REST API that knows nothing of the product but its documentation. */
public final class ApiClient {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final String token;

    private ApiClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public static ApiClient login(URI base, String email, String password) {
        var anonymous = new ApiClient(base, "");
        var data = anonymous.post("/api/auth/login", Map.of("email", email, "password", password), 200);
        return new ApiClient(base, data.path("token").asString());
    }

    static boolean answers(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public JsonNode get(String path) {
        return data(send(request(path).GET()), 200);
    }

    public JsonNode post(String path, Object body, int status) {
        return data(send(withJson(path, "POST", body)), status);
    }

    public JsonNode put(String path, Object body, int status) {
        return data(send(withJson(path, "PUT", body)), status);
    }

    /** The answer to a form's button: no body, no bearer token needed. */
    HttpResponse<byte[]> press(URI address) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }

    public byte[] download(String path) {
        var answer = send(request(path).GET());
        if (answer.statusCode() != 200) throw new AssertionError(path + " answered " + text(answer));
        return answer.body();
    }

    public JsonNode upload(String path, Path file, Map<String, String> fields, int status) {
        var boundary = "----boundary" + System.nanoTime();
        var parts = new StringBuilder();
        fields.forEach((name, value) -> parts.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        parts.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"calls.csv\"")
                .append("\r\nContent-Type: text/csv\r\n\r\n");
        try {
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString(parts.toString()),
                    BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            return data(
                    send(request(path)
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(body)),
                    status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpRequest.Builder withJson(String path, String method, @Nullable Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(120));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode data(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " should answer " + status
                    + ", not " + text(answer));
        }
        var body = JSON.readTree(answer.body());
        return body.path("success").asBoolean() ? body.path("data") : body.path("error");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
