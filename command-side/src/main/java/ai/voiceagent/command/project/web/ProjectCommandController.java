package ai.voiceagent.command.project.web;

import ai.voiceagent.command.project.ProjectChanges;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.EntityTag;
import ai.voiceagent.platform.web.IdempotencyKeys;
import ai.voiceagent.platform.web.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/projects")
@Tag(name = "Projects")
class ProjectCommandController {

    private final ProjectChanges changes;
    private final ReadBack readBack;
    private final IdempotencyKeys keys;
    private final MergePatch patches;

    ProjectCommandController(ProjectChanges changes, ReadBack readBack, IdempotencyKeys keys, MergePatch patches) {
        this.changes = changes;
        this.readBack = readBack;
        this.keys = keys;
        this.patches = patches;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a project",
            description =
                    "Languages: hinglish, english, gujarati, marathi, kannada, tamil, telugu, bangla; at most four, each once.")
    ApiResponse<JsonNode> create(
            Caller caller,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestBody ProjectBody body,
            HttpServletResponse response) {
        var settings = body.settings();
        var created = keys.once(caller.accountId(), "POST /api/projects", key, body, "proj_", id -> {
            var version = changes.create(new ProjectId(id), account(caller), settings);
            return shown(caller, id, version, response);
        });
        return ApiResponse.of(created, "Project created");
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a project",
            description =
                    "What is left out stays as it is; null clears; lists are replaced. If-Match with the ETag refuses to overwrite somebody else's change.")
    ApiResponse<JsonNode> update(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ProjectBody.class)))
                    @RequestBody
                    ObjectNode body,
            HttpServletResponse response) {
        var version = changes.reconfigure(
                account(caller),
                new ProjectId(id),
                EntityTag.expected(ifMatch),
                settings -> patches.apply(ProjectBody.of(settings), body, ProjectBody.class)
                        .settings());
        return ApiResponse.of(shown(caller, id, version, response), "Project updated");
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Delete a project and its documents",
            description = "409 while a campaign speaks from it. What its documents cost stays in the ledger.")
    ApiResponse<Map<String, String>> delete(Caller caller, @PathVariable String id) {
        var version = changes.delete(account(caller), new ProjectId(id));
        readBack.await("project", caller.accountId(), id, version);
        return ApiResponse.of(Map.of("id", id), "Project deleted");
    }

    private JsonNode shown(Caller caller, String id, long version, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, EntityTag.of(version));
        return readBack.await("project", caller.accountId(), id, version);
    }

    private static AccountId account(Caller caller) {
        return new AccountId(caller.accountId());
    }
}
