package ai.voiceagent.integration.llm.openai;

import ai.voiceagent.command.language.LanguageModelFailure;
import ai.voiceagent.events.shared.ModelUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The wire format of Chat Completions with structured output. */
record ChatFormat(OpenAiSettings settings, JsonMapper json) {

    String request(Task task) {
        var request = json.createObjectNode().put("model", settings.model());
        var messages = request.putArray("messages");
        messages.addObject().put("role", "developer").put("content", task.instructions());
        messages.addObject().put("role", "user").put("content", task.material());
        request.put("max_completion_tokens", task.mostTokens()).put("store", false);
        if (!settings.reasoningEffort().isBlank()) request.put("reasoning_effort", settings.reasoningEffort());
        request.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", task.name())
                .put("strict", true)
                .set("schema", json.readTree(task.schema()));
        return json.writeValueAsString(request);
    }

    Answer answer(String body) {
        var answer = read(body);
        var choice = answer.path("choices").path(0);
        var message = choice.path("message");
        var refusal = message.path("refusal").asString("");
        if (!refusal.isEmpty()) throw new LanguageModelFailure("the model refused", false);
        var end = choice.path("finish_reason").asString("");
        if (!end.equals("stop")) throw new LanguageModelFailure("the answer ended with '" + end + "'", false);
        return new Answer(read(message.path("content").asString("")), usage(answer));
    }

    /** The code of an error, or its type, in the vendor's words. */
    String error(String body) {
        try {
            var error = json.readTree(body).path("error");
            var code = error.path("code").asString("");
            return code.isEmpty() ? error.path("type").asString("") : code;
        } catch (JacksonException e) {
            return "";
        }
    }

    private JsonNode read(String text) {
        try {
            var node = json.readTree(text);
            if (node.isObject()) return node;
        } catch (JacksonException e) {
            throw new LanguageModelFailure("the answer is no JSON", e);
        }
        throw new LanguageModelFailure("the answer is no JSON object", true);
    }

    private ModelUsage usage(JsonNode answer) {
        var usage = answer.path("usage");
        var input = usage.path("prompt_tokens").asLong(0);
        var cached = usage.at("/prompt_tokens_details/cached_tokens").asLong(0);
        var output = usage.path("completion_tokens").asLong(0);
        var cost = cost(settings.inputPrice(), input - cached)
                .add(cost(settings.cachedInputPrice(), cached))
                .add(cost(settings.outputPrice(), output));
        var model = answer.path("model").asString(settings.model());
        return new ModelUsage(
                OpenAiLanguageModel.NAME,
                model,
                input,
                output,
                cost.setScale(0, RoundingMode.UP).longValueExact());
    }

    /** Dollars for a million tokens are millionths of a dollar for one. */
    private static BigDecimal cost(BigDecimal price, long tokens) {
        return price.multiply(BigDecimal.valueOf(tokens));
    }
}
