package ai.voiceagent.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the OpenAPI document the examples that each feature keeps in {@code api-examples}, by method and path. */
final class WrittenExamples implements GlobalOpenApiCustomizer {

    private static final String FILES = "classpath*:api-examples/*.json";

    private final Map<String, WrittenExample> examples = new HashMap<>();

    WrittenExamples() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (var content = file.getInputStream()) {
                    examples.putAll(JsonMapper.shared().readValue(content, new TypeReference<>() {}));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) return;
        var known = document.getComponents().getSchemas();
        var schemas = known == null ? Set.<String>of() : known.keySet();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    var example = examples.get(method + " " + path);
                    if (example != null) example.showAt(operation, schemas);
                }));
    }
}
