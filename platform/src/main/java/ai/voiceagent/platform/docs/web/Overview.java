package ai.voiceagent.platform.docs.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that the documentation page shows. */
record Overview(
        String title,
        String baseUrl,
        List<String> basePaths,
        String openApiUrl,
        String openApiPageUrl,
        List<Authentication> authentication,
        ApiKeys apiKeys,
        Webhooks webhooks,
        List<Endpoint> endpoints,
        List<Feature> security,
        List<Region> regions) {

    /** A way to prove who calls. */
    record Authentication(String type, String title, String description, String header, List<String> endpoints) {}

    /** How keys are managed; the whole key is in the answer to its creation only, to be copied then. */
    record ApiKeys(String header, int requestsPerHour, boolean shownOnce, List<String> endpoints) {}

    /** What comes in from providers, what is managed for receivers, and what receivers are sent. */
    record Webhooks(List<Endpoint> inbound, List<Endpoint> outbound, List<Event> events) {}

    /** What a receiver is told of, with its payload by example. */
    record Event(
            String event,
            String trigger,
            List<String> headers,
            @Nullable JsonNode payload) {}

    /** Something that keeps data safe. */
    record Feature(String name, String description) {}

    /** An address at which the product can be reached. */
    record Region(String name, String baseUrl) {}

    static List<Event> events(JsonNode document) {
        var examples = new Examples(document);
        var events = new ArrayList<Event>();
        document.path("webhooks").properties().forEach(webhook -> {
            var post = webhook.getValue().path("post");
            events.add(new Event(
                    webhook.getKey(),
                    post.path("summary").asString(""),
                    post.path("parameters").findValuesAsString("name"),
                    examples.ofContent(post.at("/requestBody/content"))));
        });
        return events;
    }

    static List<String> names(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::name).toList();
    }
}
