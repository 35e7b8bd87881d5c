package ai.voiceagent.command.access.web;

import ai.voiceagent.command.access.AccountEntry;
import ai.voiceagent.command.access.Tenants;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import ai.voiceagent.platform.web.Pagination;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountController {

    record NewAccount(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 254) String ownerEmail,
            @NotBlank @Size(max = 200) String ownerPassword,
            @Size(max = 64) @Nullable String timeZone) {

        /** What an idempotency key is tied to: a password is not written down anywhere. */
        NewAccount withoutPassword() {
            return new NewAccount(name, ownerEmail, "", timeZone);
        }

        @Override
        public String toString() {
            return "an account of " + ownerEmail;
        }
    }

    record Suspension(@NotBlank @Size(max = 500) String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String id,
            String name,
            String timeZone,
            String ownerEmail,
            String status,
            @Nullable String suspendedBecause,
            Instant createdAt) {

        static Shown of(AccountEntry entry) {
            return new Shown(
                    entry.id(),
                    entry.name(),
                    entry.timeZone(),
                    entry.ownerEmail(),
                    entry.suspendedBecause() == null ? "active" : "suspended",
                    entry.suspendedBecause(),
                    entry.openedAt());
        }
    }

    record Listed(List<Shown> accounts, Pagination pagination) {}

    private final Tenants tenants;
    private final IdempotencyKeys keys;
    private final String defaultZone;

    AccountController(
            Tenants tenants,
            IdempotencyKeys keys,
            @Value("${voice.account.time-zone:Asia/Kolkata}") String defaultZone) {
        this.tenants = tenants;
        this.keys = keys;
        this.defaultZone = defaultZone;
    }

    @GetMapping
    @Operation(summary = "List all accounts (operator)")
    ApiResponse<Listed> list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        Pagination.require(page, limit);
        var all = tenants.list();
        var shown = Pages.of(all, page, limit).stream().map(Shown::of).toList();
        return ApiResponse.of(new Listed(shown, Pagination.of(page, limit, all.size())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show an account (operator)")
    ApiResponse<Shown> find(@PathVariable String id) {
        return ApiResponse.of(Shown.of(tenants.require(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open an account with its wallet and its owner (operator)")
    ApiResponse<JsonNode> open(
            Caller caller,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody NewAccount body) {
        var zone = body.timeZone() == null ? defaultZone : body.timeZone();
        var owner = new Tenants.Owner(body.ownerEmail(), body.ownerPassword());
        var opened = keys.once(
                caller.accountId(),
                "POST /api/accounts",
                key,
                body.withoutPassword(),
                "acc_",
                id -> Shown.of(tenants.open(id, body.name(), zone, owner)));
        return ApiResponse.of(opened, "Account opened");
    }

    @PostMapping("/{id}/suspend")
    @Operation(
            summary = "Suspend an account (operator)",
            description = "Its users and keys are refused; its history stays.")
    ApiResponse<Shown> suspend(Caller caller, @PathVariable String id, @Valid @RequestBody Suspension body) {
        return ApiResponse.of(Shown.of(tenants.suspend(caller, id, body.reason())), "Account suspended");
    }

    @PostMapping("/{id}/reinstate")
    @Operation(summary = "Lift a suspension (operator)")
    ApiResponse<Shown> reinstate(@PathVariable String id) {
        return ApiResponse.of(Shown.of(tenants.reinstate(id)), "Account reinstated");
    }
}
