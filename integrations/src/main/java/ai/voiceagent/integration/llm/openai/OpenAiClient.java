package ai.voiceagent.integration.llm.openai;

import ai.voiceagent.command.language.LanguageModelFailure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Asks a model over HTTP, again where that may help: on 408, 409, 429 and 5xx, and when nothing comes back. */
class OpenAiClient {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiClient.class);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final List<Integer> MAY_PASS = List.of(408, 409, 429);
    private static final List<String> NEVER_PASSES = List.of("insufficient_quota", "billing_hard_limit_reached");

    /** Waits; tests do not. */
    interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final OpenAiSettings settings;
    private final ChatFormat format;
    private final Waiting waiting = new Waiting(RandomGenerator.getDefault());
    private final Pause pause;

    OpenAiClient(OpenAiSettings settings, JsonMapper json, Pause pause) {
        this.settings = settings;
        this.format = new ChatFormat(settings, json);
        this.pause = pause;
    }

    Answer ask(Task task) {
        var request = HttpRequest.newBuilder(settings.completions())
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.apiKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(format.request(task)))
                .build();
        try {
            return ask(request, task.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LanguageModelFailure("interrupted while waiting for the model", e);
        }
    }

    private Answer ask(HttpRequest request, String task) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() == 200) return format.answer(response.body());
                var failure = failure(response);
                wait = waiting.after(attempt, response.headers());
                if (!failure.passing() || attempt == settings.attempts() || wait.compareTo(Waiting.LONGEST) > 0) {
                    throw failure;
                }
            } catch (IOException e) {
                if (attempt == settings.attempts()) throw new LanguageModelFailure("the model cannot be reached", e);
                wait = waiting.guessed(attempt);
            }
            LOG.info("{}: attempt {} got no answer, the next is in {} ms", task, attempt, wait.toMillis());
            pause.take(wait);
        }
    }

    private LanguageModelFailure failure(HttpResponse<String> response) {
        var status = response.statusCode();
        var code = format.error(response.body());
        var passing = (MAY_PASS.contains(status) || status >= 500) && !NEVER_PASSES.contains(code);
        var request = response.headers().firstValue("x-request-id").orElse("unknown");
        return new LanguageModelFailure(
                "the model answered %d %s (request %s)".formatted(status, code, request), passing);
    }
}
