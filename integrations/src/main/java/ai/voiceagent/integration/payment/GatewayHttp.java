package ai.voiceagent.integration.payment;

import ai.voiceagent.command.payment.GatewayUnavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a gateway's API. Time-outs, overload, failures on its side and keys that it refuses are all no answer. */
@Component
public class GatewayHttp {

    private final HttpClient http;
    private final JsonMapper json;
    private final Duration patience;

    public GatewayHttp(JsonMapper json, @Value("${voice.payments.patience:PT15S}") Duration patience) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.json = json;
        this.patience = patience;
    }

    /** What it said: a success, or a refusal that is the request's own fault. */
    public record Answer(int status, JsonNode body) {

        public boolean ok() {
            return status < 300;
        }

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    public Answer send(HttpRequest.Builder request) {
        var asked = request.timeout(patience).build();
        var what = asked.method() + " " + asked.uri().getPath();
        try {
            var answer = http.send(asked, BodyHandlers.ofString());
            var status = answer.statusCode();
            if (status >= 500 || status == 429 || status == 409 || (status >= 300 && status < 400)) {
                throw new GatewayUnavailable(what + " was answered with " + status);
            }
            if (status == 401 || status == 403) throw new GatewayUnavailable(what + ": the keys are refused");
            return new Answer(status, json.readTree(answer.body()));
        } catch (JacksonException noJson) {
            throw new GatewayUnavailable(what + " was not answered with JSON", noJson);
        } catch (IOException silent) {
            throw new GatewayUnavailable(what + " was not answered: " + silent, silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new GatewayUnavailable(what + " was interrupted", stopping);
        }
    }

    /** {@code value} as the body of a request. */
    public HttpRequest.BodyPublisher body(Object value) {
        return HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(value));
    }
}
