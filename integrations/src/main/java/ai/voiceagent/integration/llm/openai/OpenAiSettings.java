package ai.voiceagent.integration.llm.openai;

import ai.voiceagent.platform.error.Misconfiguration;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;

/** Where the model is, who we are there, and what it costs us: US dollars for a million tokens. */
record OpenAiSettings(
        String apiKey,
        URI url,
        String model,
        String reasoningEffort,
        Duration timeout,
        int attempts,
        BigDecimal inputPrice,
        BigDecimal cachedInputPrice,
        BigDecimal outputPrice) {

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    static OpenAiSettings of(Environment settings) {
        return new OpenAiSettings(
                settings.getProperty("voice.openai.api-key", settings.getProperty("OPENAI_API_KEY", "")),
                settings.getProperty("voice.openai.url", URI.class, URI.create("https://api.openai.com/v1")),
                settings.getProperty("voice.openai.model", "gpt-5"),
                settings.getProperty("voice.openai.reasoning-effort", "low"),
                Duration.parse(settings.getProperty("voice.openai.timeout", "PT60S")),
                settings.getProperty("voice.openai.attempts", Integer.class, 4),
                new BigDecimal(settings.getProperty("voice.openai.price.input", "1.25")),
                new BigDecimal(settings.getProperty("voice.openai.price.cached-input", "0.125")),
                new BigDecimal(settings.getProperty("voice.openai.price.output", "10")));
    }

    /** Refuses settings with which no model can be asked. */
    void check() {
        if (apiKey.isBlank()) {
            throw new Misconfiguration("voice.language-model is openai, so OPENAI_API_KEY is needed");
        }
        var loopback = "http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost());
        if (!"https".equals(url.getScheme()) && !loopback) {
            throw new Misconfiguration("voice.openai.url must be an https:// address");
        }
        if (attempts < 1) throw new Misconfiguration("voice.openai.attempts must be 1 or more");
    }

    URI completions() {
        return URI.create(url.toString().replaceAll("/+$", "") + "/chat/completions");
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "OpenAiSettings[" + url + ", " + model + "]";
    }
}
