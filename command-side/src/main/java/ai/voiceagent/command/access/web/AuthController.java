package ai.voiceagent.command.access.web;

import ai.voiceagent.command.access.Session;
import ai.voiceagent.command.access.Sessions;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    private final Sessions sessions;

    AuthController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/login")
    @SecurityRequirements
    @Operation(summary = "Log in", description = "Gives an access token for one hour and a refresh token for 30 days.")
    ApiResponse<Session> login(@Valid @RequestBody LoginRequest body) {
        return ApiResponse.of(sessions.login(body.email(), body.password()), "Logged in");
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
}
