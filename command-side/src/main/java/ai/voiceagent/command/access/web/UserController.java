package ai.voiceagent.command.access.web;

import ai.voiceagent.command.access.Member;
import ai.voiceagent.command.access.Members;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.platform.web.PublicUrl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
@Tag(name = "Users")
class UserController {

    record Invitation(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 100) String name,
            @NotNull AccessRole role) {}

    record UserChange(
            @Size(max = 100) @Nullable String name,
            @Nullable AccessRole role,
            @Nullable Boolean disabled) {}

    record Invited(Member user, String invitationToken, String invitationUrl, Instant expiresAt) {

        static Invited of(Member.Invited invited, PublicUrl address) {
            var url = address.of("/invitation?token=" + invited.token());
            return new Invited(invited.user(), invited.token(), url, invited.expiresAt());
        }
    }

    record Listed(List<Member> users, Pagination pagination) {}

    private final Members members;
    private final PublicUrl address;

    UserController(Members members, PublicUrl address) {
        this.members = members;
        this.address = address;
    }

    @GetMapping
    @Operation(summary = "List the account's users")
    ApiResponse<Listed> list(
            Caller caller, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        Pagination.require(page, limit);
        var all = members.list(caller);
        return ApiResponse.of(new Listed(Pages.of(all, page, limit), Pagination.of(page, limit, all.size())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a user")
    ApiResponse<Member> find(Caller caller, @PathVariable String id) {
        return ApiResponse.of(members.find(caller, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Invite a user",
            description = "The answer holds a link, good once and for seven days, by which the user sets a password.")
    ApiResponse<Invited> invite(Caller caller, @Valid @RequestBody Invitation body) {
        return ApiResponse.of(
                Invited.of(members.invite(caller, body.email(), body.name(), body.role()), address),
                "Send the link to the user");
    }

    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make another link for a user who lost the first one or forgot the password")
    ApiResponse<Invited> inviteAgain(Caller caller, @PathVariable String id) {
        return ApiResponse.of(Invited.of(members.inviteAgain(caller, id), address), "Send the link to the user");
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Rename a user, give another role, disable or enable")
    ApiResponse<Member> change(Caller caller, @PathVariable String id, @Valid @RequestBody UserChange body) {
        var change = new Member.Change(body.name(), body.role(), body.disabled());
        return ApiResponse.of(members.change(caller, id, change), "User changed");
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Disable a user", description = "Their sessions end; what they did stays in the audit log.")
    ApiResponse<Member> disable(Caller caller, @PathVariable String id) {
        return ApiResponse.of(members.change(caller, id, new Member.Change(null, null, true)), "User disabled");
    }
}
