package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the servlet container refused by itself, in the envelope. */
@Hidden
@RestController
class ErrorEndpoint implements ErrorController {

    private final Refusals refusals;

    ErrorEndpoint(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ApiResponse<Void>> answer(HttpServletRequest request) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var rejection = thrown instanceof Exception e ? refusals.of(e) : ofStatus(request);
        return ResponseEntity.status(rejection.code().status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(ApiResponse.refused(rejection.code().name(), rejection.getMessage(), rejection.details()));
    }

    private static Rejection ofStatus(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var code = Arrays.stream(ErrorCode.values())
                .filter(candidate -> Integer.valueOf(candidate.status()).equals(status))
                .findFirst()
                .orElse(status == null ? ErrorCode.NOT_FOUND : ErrorCode.VALIDATION_ERROR);
        return new Rejection(code, "The request was refused before it reached an endpoint", Map.of());
    }
}
