package ai.voiceagent.platform.error;

import java.util.Map;

/**
 * The one way to refuse a request: a code of the API, a sentence for people, and details for programs.
 * Details of a validation error name the {@code field}, the {@code rule} and the {@code problem}. Never a bug: it has no stack trace.
 */
public final class Rejection extends RuntimeException {

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public Rejection(ErrorCode code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public static Rejection validation(String field, String rule, String problem) {
        return new Rejection(
                ErrorCode.VALIDATION_ERROR,
                field + ": " + problem,
                Map.of("field", field, "rule", rule, "problem", problem));
    }

    public static Rejection notFound(String what, String id) {
        return new Rejection(ErrorCode.NOT_FOUND, "There is no " + what + " " + id, Map.of("id", id));
    }

    public static Rejection conflict(String message) {
        return new Rejection(ErrorCode.CONFLICT, message, Map.of());
    }

    public static Rejection insufficientFunds(long availablePaise, long neededPaise) {
        return new Rejection(
                ErrorCode.INSUFFICIENT_FUNDS,
                "The wallet has too little money available for this; top it up and try again",
                Map.of("availablePaise", availablePaise, "neededPaise", neededPaise));
    }

    public static Rejection forbidden(String message) {
        return new Rejection(ErrorCode.FORBIDDEN, message, Map.of());
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
