package ai.voiceagent.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation takes and gives, by example, as a file of {@code api-examples} has it. {@code type} is there when the answer is
 * a file; {@code shape} names the schema of the data when the code does not say it, because the other side of the product makes it.
 */
record WrittenExample(
        @Nullable Object body,
        @Nullable Object answer,
        @Nullable String type,
        @Nullable String shape) {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Shows it at the operation; what the code shows already stays. */
    void showAt(Operation operation, Set<String> schemas) {
        if (body != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(media -> show(media, body));
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) showAt(response, schemas);
        });
    }

    private void showAt(ApiResponse response, Set<String> schemas) {
        if (response.getContent() == null) response.setContent(new Content());
        if (type != null && response.getContent().isEmpty()) {
            response.getContent().addMediaType(type, new MediaType().schema(new StringSchema().format("binary")));
        }
        for (var media : response.getContent().values()) {
            show(media, answer);
            if (shape != null && schemas.contains(shape)) media.setSchema(envelope());
        }
    }

    private static void show(MediaType media, @Nullable Object example) {
        if (media.getExample() == null && media.getExamples() == null) media.setExample(example);
    }

    private Schema<?> envelope() {
        return new ObjectSchema()
                .addProperty("success", new BooleanSchema())
                .addProperty("data", new Schema<>().$ref(SCHEMAS + shape))
                .addProperty("message", new StringSchema());
    }
}
