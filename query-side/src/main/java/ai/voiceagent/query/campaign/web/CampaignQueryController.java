package ai.voiceagent.query.campaign.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.EntityTag;
import ai.voiceagent.query.calllog.DayFilter;
import ai.voiceagent.query.campaign.CampaignFilter;
import ai.voiceagent.query.campaign.CampaignNumbers;
import ai.voiceagent.query.campaign.CampaignQueries;
import ai.voiceagent.query.campaign.CampaignShown;
import ai.voiceagent.query.campaign.CampaignStatistics;
import ai.voiceagent.query.shared.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns")
class CampaignQueryController {

    private final CampaignQueries campaigns;
    private final CampaignNumbers numbers;
    private final Zones zones;

    CampaignQueryController(CampaignQueries campaigns, CampaignNumbers numbers, Zones zones) {
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.zones = zones;
    }

    @GetMapping
    @Operation(summary = "List campaigns", description = "sort: createdDate, name or status; - before it reverses")
    ApiResponse<CampaignQueries.Page> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "-createdDate") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        var filter = CampaignFilter.of(type, status, search, sort);
        return ApiResponse.of(campaigns.page(caller.accountId(), filter, page, limit));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A campaign; its ETag is what If-Match of a change may name")
    ApiResponse<CampaignShown> get(Caller caller, @PathVariable String id, HttpServletResponse response) {
        var campaign = campaigns.find(caller.accountId(), id);
        response.setHeader(HttpHeaders.ETAG, EntityTag.of(campaign.version()));
        return ApiResponse.of(campaign);
    }

    @GetMapping("/{id}/statistics")
    @Operation(summary = "What a campaign's calls add up to, over all days or those asked for")
    ApiResponse<CampaignStatistics> statistics(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dateFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dateTo) {
        var days = DayFilter.days(filter, dateFrom, dateTo, zones.today(caller.accountId()));
        return ApiResponse.of(numbers.statistics(caller.accountId(), id, days));
    }
}
