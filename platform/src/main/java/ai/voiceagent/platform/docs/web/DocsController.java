package ai.voiceagent.platform.docs.web;

import ai.voiceagent.platform.docs.web.Overview.ApiKeys;
import ai.voiceagent.platform.docs.web.Overview.Authentication;
import ai.voiceagent.platform.docs.web.Overview.Webhooks;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.PublicUrl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves the page data of the API documentation. */
@RestController
@Tag(name = "Documentation")
class DocsController {

    private static final String DOCUMENT = "/v3/api-docs";
    private static final String BEARER = "Authorization: Bearer ";
    private static final String KEYS = "/api/auth/keys";

    private final ObjectProvider<OpenApiWebMvcResource> openApi;
    private final PublicUrl publicUrl;
    private final JsonMapper json;
    private final int requestsPerHour;
    private final Regions regions;

    DocsController(
            ObjectProvider<OpenApiWebMvcResource> openApi,
            PublicUrl publicUrl,
            JsonMapper json,
            @Value("${voice.api-keys.requests-per-hour:1000}") int requestsPerHour,
            @Value("${voice.regions:${VOICE_REGIONS:}}") String regions) {
        this.openApi = openApi;
        this.publicUrl = publicUrl;
        this.json = json;
        this.requestsPerHour = requestsPerHour;
        this.regions = Regions.of(regions);
    }

    @GetMapping("/api/docs/overview")
    @Operation(
            summary = "What the API documentation page shows",
            description = "Ways to log in, endpoints with examples, webhooks with their payloads, security features and"
                    + " regional addresses; read off the OpenAPI document of this server")
    ApiResponse<JsonNode> overview(HttpServletRequest request) throws IOException {
        var document = json.readTree(openApi.getObject().openapiJson(request, DOCUMENT, Locale.ENGLISH));
        return ApiResponse.of(json.valueToTree(overview(document)));
    }

    private Overview overview(JsonNode document) {
        var all = Endpoint.all(document);
        var base = publicUrl.of("");
        return new Overview(
                document.at("/info/title").asString(""),
                base,
                List.of("/api", "/v1", "/api/v1"),
                base + DOCUMENT,
                base + "/swagger-ui/index.html",
                authentication(all),
                new ApiKeys(BEARER + "vk_…", requestsPerHour, true, names(all, one -> one.under(KEYS))),
                new Webhooks(
                        those(all, one -> one.under("/api/ingress", "/api/payments")),
                        those(all, one -> one.under("/api/webhooks")),
                        Overview.events(document)),
                all,
                SecurityFeatures.all(requestsPerHour),
                regions.orOnly(base));
    }

    private static List<Authentication> authentication(List<Endpoint> all) {
        return List.of(
                new Authentication(
                        "bearer",
                        "Access token",
                        "Log in with e-mail and password; the token lives for an hour, and a refresh token gives the next one.",
                        BEARER + "<token>",
                        names(all, one -> one.under("/api/auth") && !one.under(KEYS))),
                new Authentication(
                        "apiKey",
                        "API key",
                        "For programs: with a role, and, when wanted, an end and the networks that it works from. Shown once.",
                        BEARER + "vk_…",
                        names(all, one -> one.under(KEYS))));
    }

    private static List<Endpoint> those(List<Endpoint> all, Predicate<Endpoint> which) {
        return all.stream().filter(which).toList();
    }

    private static List<String> names(List<Endpoint> all, Predicate<Endpoint> which) {
        return Overview.names(those(all, which));
    }
}
