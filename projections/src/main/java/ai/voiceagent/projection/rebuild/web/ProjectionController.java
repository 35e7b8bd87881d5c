package ai.voiceagent.projection.rebuild.web;

import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.projection.rebuild.ProjectionStatus;
import ai.voiceagent.projection.rebuild.Rebuilds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/projections")
@Tag(name = "Administration")
class ProjectionController {

    private final Rebuilds rebuilds;

    ProjectionController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    @Operation(summary = "List the views and how far they are (operator)")
    ApiResponse<Projections> list() {
        return ApiResponse.of(new Projections(rebuilds.status()));
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Rebuild a view from the events (operator)",
            description = "Ends with a proof that nothing differs; follow it in the list.")
    ApiResponse<Started> rebuild(@PathVariable String name) {
        return ApiResponse.of(new Started(rebuilds.start(name)), "Follow it at GET /api/admin/projections");
    }

    record Projections(List<ProjectionStatus> projections) {}

    record Started(String rebuildId) {}
}
