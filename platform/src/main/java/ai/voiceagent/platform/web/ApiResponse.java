package ai.voiceagent.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The envelope of every JSON answer: {@code data} and {@code message} of a success, or {@code error} of a refusal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiResponse<T>(
        boolean success,
        @Nullable T data,
        @Nullable String message,
        @Nullable Error error) {

    /** A success with its data, in the shape that the endpoint documents. */
    public static <T> ApiResponse<T> of(T data) {
        return of(data, "Operation successful");
    }

    public static <T> ApiResponse<T> of(T data, String message) {
        return new ApiResponse<>(true, data, message, null);
    }

    /** A success that has nothing to tell but that it happened. */
    public static ApiResponse<Void> done(String message) {
        return new ApiResponse<>(true, null, message, null);
    }

    public static ApiResponse<Void> refused(String code, String message, Map<String, Object> details) {
        return new ApiResponse<>(false, null, null, new Error(code, message, details));
    }

    /** Why a request was refused. */
    public record Error(String code, String message, Map<String, Object> details) {}
}
