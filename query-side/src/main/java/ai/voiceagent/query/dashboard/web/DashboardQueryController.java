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

    private static final String AS_OF =
            "With asOf, an instant, it says what it would have said then of the calls that had ended: weeks and months end"
                    + " there, and what was classified, charged or imported later does not count.";

    private final Dashboard dashboard;
    private final Zones zones;
    private final Clock clock;

    DashboardQueryController(Dashboard dashboard, Zones zones, Clock clock) {
        this.dashboard = dashboard;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/overview")
    @Operation(
            summary = "Show the figures of a range",
            description = "Formatted for people, and as numbers in raw. " + AS_OF)
    ApiResponse<Overview> overview(
            Caller caller,
            @ParameterObject @ModelAttribute RangeRequest range,
            @RequestParam(required = false) @Nullable String asOf) {
        var asked = asked(caller, range, asOf);
        return ApiResponse.of(dashboard.overview(caller.accountId(), asked.period(), asked.then()));
    }

    @GetMapping("/metrics")
    @Operation(summary = "Show the figures of a range beside the range before, and day by day", description = AS_OF)
    ApiResponse<Metrics> metrics(
            Caller caller,
            @ParameterObject @ModelAttribute RangeRequest range,
            @RequestParam(required = false) @Nullable String asOf) {
        var asked = asked(caller, range, asOf);
        return ApiResponse.of(dashboard.metrics(caller.accountId(), asked.period(), asked.then()));
    }

    @GetMapping("/dispositions")
    @Operation(summary = "Show how calls ended, and the trend", description = AS_OF)
    ApiResponse<Dispositions> dispositions(
            Caller caller,
            @ParameterObject @ModelAttribute RangeRequest range,
            @RequestParam(required = false) @Nullable String asOf) {
        var asked = asked(caller, range, asOf);
        return ApiResponse.of(dashboard.dispositions(caller.accountId(), asked.period(), asked.then()));
    }

    @GetMapping("/cost-allocation")
    @Operation(summary = "Show what the money was spent on", description = AS_OF)
    ApiResponse<CostAllocation> costAllocation(
            Caller caller,
            @ParameterObject @ModelAttribute RangeRequest range,
            @RequestParam(required = false) @Nullable String asOf) {
        var asked = asked(caller, range, asOf);
        return ApiResponse.of(dashboard.costAllocation(caller.accountId(), asked.period(), asked.then()));
    }

    private Asked asked(Caller caller, RangeRequest range, @Nullable String asOf) {
        var zone = zones.of(caller.accountId());
        var then = asOf == null || asOf.isBlank() ? null : instant(asOf);
        var today = Formats.day(then == null ? clock.instant() : then, zone);
        return new Asked(range.period(today, zone), then);
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

    /** The days that a request is about, and the instant whose knowledge it wants. */
    private record Asked(Period period, @Nullable Instant then) {}
}
