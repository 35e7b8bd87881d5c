package ai.voiceagent.query.lead.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.lead.LeadQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
class LeadQueryController {

    private final LeadQueries leads;

    LeadQueryController(LeadQueries leads) {
        this.leads = leads;
    }

    @GetMapping("/api/campaigns/{id}/leads")
    @Operation(summary = "The leads of a campaign, latest first")
    ApiResponse<LeadQueries.Page> list(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        return ApiResponse.of(leads.page(caller.accountId(), id, page, limit));
    }
}
