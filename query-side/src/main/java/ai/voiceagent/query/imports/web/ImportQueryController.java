package ai.voiceagent.query.imports.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.imports.ImportQueries;
import ai.voiceagent.query.imports.ImportShown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports")
class ImportQueryController {

    private final ImportQueries imports;

    ImportQueryController(ImportQueries imports) {
        this.imports = imports;
    }

    @GetMapping
    @Operation(summary = "The imports of a campaign, latest first")
    ApiResponse<ImportQueries.Page> list(
            Caller caller,
            @RequestParam String campaign,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        return ApiResponse.of(imports.ofCampaign(caller.accountId(), campaign, page, limit));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is, and every rejected row")
    ApiResponse<ImportShown> get(Caller caller, @PathVariable String id) {
        return ApiResponse.of(imports.find(caller.accountId(), id));
    }
}
