package ai.voiceagent.command.access.web;

import ai.voiceagent.command.access.Members;
import ai.voiceagent.command.access.Session;
import ai.voiceagent.command.access.Sessions;
import ai.voiceagent.command.access.WhoAmI;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Authentication")
class AuthController {

    record LoginRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "a login of " + email;
        }
    }

    record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {

        @Override
        public String toString() {
            return "a refresh";
        }
    }

    record LogoutRequest(@Size(max = 200) @Nullable String refreshToken) {

        @Override
        public String toString() {
            return "a logout";
        }
    }

    record PasswordChange(
            @NotBlank @Size(max = 200) String currentPassword,
            @NotBlank @Size(max = 200) String newPassword) {

        @Override
        public String toString() {
            return "a change of password";
        }
    }

    record Acceptance(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "an acceptance";
        }
    }

    private final Sessions sessions;
    private final Members members;
    private final WhoAmI whoAmI;

    AuthController(Sessions sessions, Members members, WhoAmI whoAmI) {
        this.sessions = sessions;
        this.members = members;
        this.whoAmI = whoAmI;
    }

    @PostMapping("/login")
    @SecurityRequirements
    @Operation(summary = "Log in", description = "Gives an access token for one hour and a refresh token for 30 days.")
    ApiResponse<Session> login(@Valid @RequestBody LoginRequest body, HttpServletRequest request) {
        return ApiResponse.of(sessions.login(body.email(), body.password(), request.getRemoteAddr()), "Logged in");
    }

    @PostMapping("/refresh")
    @SecurityRequirements
    @Operation(
            summary = "Get the next access token",
            description =
                    "A refresh token works once and is answered with the next; showing it twice ends the session.")
    ApiResponse<Session> refresh(@Valid @RequestBody RefreshRequest body) {
        return ApiResponse.of(sessions.refresh(body.refreshToken()), "Session continued");
    }

    @PostMapping("/logout")
    @Operation(
            summary = "Log out",
            description = "Ends the session of the token at hand: it and its refresh token are worth nothing now.")
    ApiResponse<Void> logout(
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @Valid @RequestBody(required = false) @Nullable LogoutRequest body) {
        sessions.logout(authorization.substring("Bearer ".length()).strip(), body == null ? null : body.refreshToken());
        return ApiResponse.done("Logged out");
    }

    @GetMapping("/me")
    @Operation(summary = "Say who is calling, and for which account")
    ApiResponse<WhoAmI.Shown> me(Caller caller) {
        return ApiResponse.of(whoAmI.of(caller));
    }

    @PostMapping("/password")
    @Operation(summary = "Change one's own password", description = "Ends every other session of the user.")
    ApiResponse<Session> changePassword(Caller caller, @Valid @RequestBody PasswordChange body) {
        return ApiResponse.of(
                members.changePassword(caller, body.currentPassword(), body.newPassword()), "Password changed");
    }

    @PostMapping("/invitations/accept")
    @SecurityRequirements
    @Operation(summary = "Set a password by a one-time link, and log in")
    ApiResponse<Session> accept(@Valid @RequestBody Acceptance body) {
        return ApiResponse.of(members.accept(body.token(), body.password()), "Welcome");
    }
}
