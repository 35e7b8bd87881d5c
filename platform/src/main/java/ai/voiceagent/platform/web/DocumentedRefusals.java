package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;

/** Adds to every operation the refusals that any operation of its kind can end with. */
final class DocumentedRefusals implements GlobalOpenApiCustomizer {

    private static final String SCHEMA = "Refusal";

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(SCHEMA, schema());
        if (document.getPaths() == null) return;
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    for (var code : refusals(method, path, operation)) describe(operation, code);
                }));
    }

    private static List<ErrorCode> refusals(HttpMethod method, String path, Operation operation) {
        var codes = new ArrayList<>(List.of(ErrorCode.VALIDATION_ERROR, ErrorCode.SERVER_ERROR));
        var open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!open || method != HttpMethod.GET) {
            codes.add(open ? ErrorCode.AUTH_INVALID : ErrorCode.AUTH_REQUIRED);
            codes.addAll(List.of(ErrorCode.FORBIDDEN, ErrorCode.RATE_LIMIT_EXCEEDED));
        }
        if (path.contains("{") || operation.getRequestBody() != null) codes.add(ErrorCode.NOT_FOUND);
        if (method != HttpMethod.GET) codes.add(ErrorCode.CONFLICT);
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of(ErrorCode.PAYLOAD_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        if (takes(HttpHeaders.IF_MATCH, operation)) codes.add(ErrorCode.PRECONDITION_FAILED);
        return codes;
    }

    private static boolean takes(String header, Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static void describe(Operation operation, ErrorCode code) {
        var status = String.valueOf(code.status());
        var known = operation.getResponses().get(status);
        if (known != null
                && known.getDescription() != null
                && !known.getDescription().isBlank()) return;
        var body = new MediaType().schema(new ObjectSchema().$ref("#/components/schemas/" + SCHEMA));
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(code.name())
                                .content(new Content().addMediaType("application/json", body)));
    }

    private static Schema<?> schema() {
        var codes = Arrays.stream(ErrorCode.values()).map(ErrorCode::name).toList();
        var code = new StringSchema();
        codes.forEach(code::addEnumItem);
        var error = new ObjectSchema()
                .addProperty("code", code)
                .addProperty("message", new StringSchema())
                .addProperty("details", new ObjectSchema().additionalProperties(true));
        return new ObjectSchema()
                .addProperty("success", new BooleanSchema())
                .addProperty("error", error)
                .example(Map.of(
                        "success",
                        false,
                        "error",
                        Map.of(
                                "code", "VALIDATION_ERROR",
                                "message", "name: must not be blank",
                                "details",
                                        Map.of("field", "name", "rule", "required", "problem", "must not be blank"))));
    }
}
