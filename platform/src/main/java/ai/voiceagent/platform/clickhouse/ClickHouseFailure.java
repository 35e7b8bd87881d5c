package ai.voiceagent.platform.clickhouse;

/** ClickHouse did not do what it was asked; {@code code} is its own error number, or 0 when it could not be reached. */
public final class ClickHouseFailure extends RuntimeException {

    private final int code;

    ClickHouseFailure(String message, int code, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
