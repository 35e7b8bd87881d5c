package ai.voiceagent.platform.error;

/** The error codes of the API, each with the HTTP status that it is answered with. */
public enum ErrorCode {
    VALIDATION_ERROR(400),
    AUTH_REQUIRED(401),
    AUTH_INVALID(401),
    INSUFFICIENT_FUNDS(402),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RATE_LIMIT_EXCEEDED(429),
    SERVER_ERROR(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status of this code. */
    public int status() {
        return status;
    }
}
