package ai.voiceagent.query.dashboard.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.dashboard.CostAllocation;
import ai.voiceagent.query.dashboard.Dashboard;
import ai.voiceagent.query.dashboard.Dispositions;
import ai.voiceagent.query.dashboard.Metrics;
import ai.voiceagent.query.dashboard.Overview;
import ai.voiceagent.query.dashboard.Period;
import ai.voiceagent.query.shared.Formats;
import ai.voiceagent.query.shared.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dashboard")
@Tag(name = "Dashboard", description = "Figures for ranges of whole days in the account's time zone")
class DashboardQueryController {

    private final Dashboard dashboard;
    private final Zones zones;
    private final Clock clock;

    DashboardQueryController(Dashboard dashboard, Zones zones, Clock clock) {
        this.dashboard = dashboard;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/overview")
    @Operation(summary = "Show the figures of a range", description = "Formatted for people, and as numbers in raw.")
    ApiResponse<Overview> overview(Caller caller, @ParameterObject @ModelAttribute RangeRequest range) {
        return ApiResponse.of(dashboard.overview(caller.accountId(), period(caller, range, clock.instant())));
    }

    @GetMapping("/metrics")
    @Operation(summary = "Show the figures of a range beside the range before, and day by day")
    ApiResponse<Metrics> metrics(Caller caller, @ParameterObject @ModelAttribute RangeRequest range) {
        return ApiResponse.of(dashboard.metrics(caller.accountId(), period(caller, range, clock.instant())));
    }

    /** With {@code asOf} it says what it would have said then: ranges end there, and later classifications do not count. */
    @GetMapping("/dispositions")
    @Operation(
            summary = "Show how calls ended, and the trend",
            description = "With asOf it says what it would have said then.")
    ApiResponse<Dispositions> dispositions(
            Caller caller,
            @ParameterObject @ModelAttribute RangeRequest range,
            @RequestParam(required = false) @Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return ApiResponse.of(dashboard.dispositions(caller.accountId(), period(caller, range, clock.instant())));
        }
        var then = instant(asOf);
        return ApiResponse.of(dashboard.dispositionsAsOf(caller.accountId(), period(caller, range, then), then));
    }

    @GetMapping("/cost-allocation")
    @Operation(summary = "Show what the money was spent on")
    ApiResponse<CostAllocation> costAllocation(Caller caller, @ParameterObject @ModelAttribute RangeRequest range) {
        return ApiResponse.of(dashboard.costAllocation(caller.accountId(), period(caller, range, clock.instant())));
    }

    private Period period(Caller caller, RangeRequest range, Instant now) {
        var zone = zones.of(caller.accountId());
        return range.period(Formats.day(now, zone), zone);
    }

    private static Instant instant(String text) {
        try {
            var then = OffsetDateTime.parse(text).toInstant();
            RangeRequest.known("asOf", Formats.day(then, ZoneOffset.UTC));
            return then;
        } catch (DateTimeException e) {
            throw Rejection.validation("asOf", "ISO instant", "must be an instant such as 2026-01-31T18:30:00Z");
        }
    }
}
