package ai.voiceagent.query.project.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.EntityTag;
import ai.voiceagent.query.project.ProjectFilter;
import ai.voiceagent.query.project.ProjectQueries;
import ai.voiceagent.query.project.ProjectShown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
@Tag(name = "Projects")
class ProjectQueryController {

    private final ProjectQueries projects;

    ProjectQueryController(ProjectQueries projects) {
        this.projects = projects;
    }

    @GetMapping
    @Operation(summary = "List projects", description = "sort: createdAt, updatedAt or name; - before it reverses")
    ApiResponse<ProjectQueries.Page> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "-createdAt") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        return ApiResponse.of(projects.page(caller.accountId(), ProjectFilter.of(search, sort), page, limit));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A project; its ETag is what If-Match of a change may name")
    ApiResponse<ProjectShown> get(Caller caller, @PathVariable String id, HttpServletResponse response) {
        var project = projects.find(caller.accountId(), id);
        response.setHeader(HttpHeaders.ETAG, EntityTag.of(project.version()));
        return ApiResponse.of(project);
    }
}
