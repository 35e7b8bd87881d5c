import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The running control panel, as the scripts in bin/ talk to it: they log in by the environment, then ask. */
final class Api {

    private static final String NOT_RUNNING = "Start it with bin/run, or set VOICE_URL (now %s) to where it runs.";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final Map<String, String> environment;
    private String token;

    private Api(String url, Map<String, String> environment) {
        this.url = url;
        this.environment = environment;
    }

    static Api fromEnvironment() {
        var environment = System.getenv();
        var port = environment.getOrDefault("VOICE_PORT", "8080");
        var url = environment.getOrDefault("VOICE_URL", "http://127.0.0.1:" + port).replaceAll("/+$", "");
        var api = new Api(url, environment);
        api.token = environment.containsKey("VOICE_TOKEN") ? environment.get("VOICE_TOKEN") : api.login();
        return api;
    }

    /** The {@code data} of the answer. */
    Json get(String path) {
        return ask(path, request -> request.GET());
    }

    Json post(String path) {
        return ask(path, request -> request.POST(BodyPublishers.noBody()));
    }

    /** Sends a form with one file; the same key sent twice has its effect once. */
    Json upload(String path, String key, Map<String, String> fields, Path file) {
        var boundary = "voice-" + UUID.randomUUID();
        return ask(path, request -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(form(boundary, fields, file)));
    }

    private interface Filled {
        HttpRequest.Builder by(HttpRequest.Builder request);
    }

    private Json ask(String path, Filled filled) {
        var answer = send(filled.by(request(path).header("Authorization", "Bearer " + token)));
        if (answer.statusCode() == 401 && !environment.containsKey("VOICE_TOKEN")) {
            token = login();
            answer = send(filled.by(request(path).header("Authorization", "Bearer " + token)));
        }
        return data(answer);
    }

    private String login() {
        var email = environment.getOrDefault("VOICE_ADMIN_EMAIL", "admin@example.com");
        var password = environment.get("VOICE_ADMIN_PASSWORD");
        if (password == null) {
            throw new Stop(
                    "no login given",
                    "Set VOICE_ADMIN_PASSWORD, and VOICE_ADMIN_EMAIL if it is not " + email,
                    "(bin/run printed them at its first start),",
                    "or VOICE_TOKEN with an access token or an API key.");
        }
        var body = "{\"email\":" + Json.quote(email) + ",\"password\":" + Json.quote(password) + "}";
        var answer = send(request("/api/auth/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        var data = data(answer);
        for (var name : new String[] {"accessToken", "token"}) {
            if (data.at(name).present()) return data.at(name).text();
        }
        throw new Stop("the login was answered without a token", "Is " + url + " really the control panel?");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(5));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "application/json").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Stop("the control panel does not answer (" + reason(e) + ")", NOT_RUNNING.formatted(url));
        } catch (InterruptedException e) {
            throw new Stop("interrupted");
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private Json data(HttpResponse<String> answer) {
        Json body;
        try {
            body = Json.parse(answer.body().isBlank() ? "null" : answer.body());
        } catch (IllegalArgumentException e) {
            throw new Stop("the answer of " + url + " is not JSON (status " + answer.statusCode() + ")");
        }
        if (answer.statusCode() < 300) return body.at("data");
        var error = body.at("error");
        var details = error.at("details").members().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue().text())
                .toArray(String[]::new);
        throw new Stop(
                "refused (" + answer.statusCode() + " " + error.at("code").text() + "): "
                        + error.at("message").text(),
                details);
    }

    private static BodyPublisher form(String boundary, Map<String, String> fields, Path file) {
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, file.getFileName().toString().replace('"', '_')));
        head.append("Content-Type: text/csv\r\n\r\n");
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head.toString()),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        } catch (FileNotFoundException e) {
            throw new Stop("cannot read " + file);
        }
    }
}
