package ai.voiceagent.app.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** An operation as the OpenAPI document describes it. */
record FuzzOperation(String method, String path, JsonNode described) {

    static List<FuzzOperation> of(JsonNode document) {
        var found = new ArrayList<FuzzOperation>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var method = operation.getKey().toUpperCase(Locale.ROOT);
                if (operation.getValue().has("responses")) {
                    found.add(new FuzzOperation(method, path.getKey(), operation.getValue()));
                }
            }
        }
        return found;
    }

    String name() {
        return method + " " + path;
    }

    Set<String> statuses() {
        return new TreeSet<>(described.path("responses").propertyNames());
    }

    /** What its ids are of: {@code campaigns} in {@code /api/campaigns/{id}/did}. */
    String kind() {
        var parts = path.split("/");
        return parts.length > 2 ? parts[2] : path;
    }

    /** Whether it would disturb everything else that is being tried at the same time when it gets what it asks for. */
    boolean disturbs() {
        return path.startsWith("/api/admin/projections/");
    }
}
