package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.error.StoreUnavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever a controller throws into the error envelope; the client sees a sentence and an error id, never a stack trace. */
@RestControllerAdvice
class ErrorAdvice {

    private final Refusals refusals;

    ErrorAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSpringSecurity(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void theClientHasGone(AsyncRequestNotUsableException gone) {
        // nobody is left to read an answer
    }

    @ExceptionHandler(StoreUnavailable.class)
    @Nullable
    ResponseEntity<ApiResponse<Void>> askAgainSoon(StoreUnavailable silent, HttpServletResponse response) {
        if (response.isCommitted()) return null;
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiResponse.refused(
                        ErrorCode.SERVER_ERROR.name(),
                        silent.getMessage(),
                        Map.of("changed", silent.nothingStored() ? "nothing" : "unknown")));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ApiResponse<Void>> answer(Exception thrown, HttpServletResponse response) {
        var rejection = refusals.of(thrown);
        if (response.isCommitted()) return null;
        return ResponseEntity.status(rejection.code().status())
                .headers(headers(thrown, rejection))
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiResponse.refused(rejection.code().name(), rejection.getMessage(), rejection.details()));
    }

    private static HttpHeaders headers(Exception thrown, Rejection rejection) {
        var headers = new HttpHeaders();
        if (thrown instanceof HttpRequestMethodNotSupportedException wrong) headers.putAll(wrong.getHeaders());
        var wait = rejection.details().get("retryAfterSeconds");
        if (wait != null) headers.set(HttpHeaders.RETRY_AFTER, wait.toString());
        return headers;
    }
}
