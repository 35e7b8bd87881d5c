package ai.voiceagent.command.access.web;

import ai.voiceagent.command.access.KeyRing;
import ai.voiceagent.command.access.KeyShown;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.Pagination;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/keys")
@Tag(name = "API keys")
class ApiKeyController {

    record NewKey(
            @NotBlank @Size(max = 100) String name,
            @Nullable AccessRole role,
            @Nullable Instant expiresAt,
            @Size(max = 100) @Nullable List<String> ipAllowlist) {

        AccessRole roleOrManager() {
            return role == null ? AccessRole.MANAGER : role;
        }

        List<String> ranges() {
            return ipAllowlist == null ? List.of() : ipAllowlist;
        }
    }

    record Keys(List<KeyShown> keys, Pagination pagination) {}

    private final KeyRing ring;

    ApiKeyController(KeyRing ring) {
        this.ring = ring;
    }

    @GetMapping
    @Operation(summary = "List the account's API keys, masked")
    ApiResponse<Keys> list(
            Caller caller, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        Pagination.require(page, limit);
        var all = ring.list(caller);
        return ApiResponse.of(new Keys(Pages.of(all, page, limit), Pagination.of(page, limit, all.size())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make an API key",
            description =
                    "The key is in this answer only; afterwards it is shown masked. The role is manager unless given.")
    ApiResponse<KeyShown> create(Caller caller, @Valid @RequestBody NewKey body) {
        var key = ring.create(caller, body.name(), body.roleOrManager(), body.expiresAt(), body.ranges());
        return ApiResponse.of(key, "Keep the key: it is not shown again");
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show an API key, masked")
    ApiResponse<KeyShown> find(Caller caller, @PathVariable String id) {
        return ApiResponse.of(ring.find(caller, id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revoke an API key")
    ApiResponse<Void> revoke(Caller caller, @PathVariable String id) {
        ring.revoke(caller, id);
        return ApiResponse.done("API key revoked");
    }
}
