package ai.voiceagent.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of whatever this process serves: what the API is, how to log in, and which refusals to expect. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String BEARER = "bearer";

    private static final String DESCRIPTION = """
            Campaigns, calls, and a bill that can be proved.

            * **Log in** with `POST /api/auth/login`, then send `Authorization: Bearer <token>`; an API key (`vk_…`) goes there too.
            * **Answers** are `{"success":true,"data":…,"message":"…"}`, refusals \
            `{"success":false,"error":{"code","message","details"}}`; a validation error's details name `field`, `rule` and `problem`.
            * **Lists** take `page` and `limit` (20, at most 100) and end with `pagination`.
            * **Repeat safely:** send an `Idempotency-Key` with a POST, and the same key gets the same answer.
            * `/v1/…` and `/api/v1/…` are the same as `/api/…`.
            """;

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(JsonNode.class, Object.class)
                .replaceWithClass(ObjectNode.class, Object.class);
    }

    @Bean
    OpenAPI openApi() {
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An access token of POST /api/auth/login, or an API key");
        return new OpenAPI()
                .info(new Info().title("Voice Agent Control Panel").version("1").description(DESCRIPTION))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(BEARER, scheme))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    ModelResolver schemaNames() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    GlobalOpenApiCustomizer writtenExamples() {
        return new WrittenExamples();
    }

    @Bean
    GlobalOpenApiCustomizer documentedRefusals() {
        return new DocumentedRefusals();
    }

    @Bean
    GlobalOpenApiCustomizer orderedTags() {
        return new OrderedTags();
    }
}
