package ai.voiceagent.embedded.clickhouse;

import java.util.regex.Pattern;

/** What the engine, or the bridge in its name, refused; the code is one of ClickHouse's own. */
final class EngineFailure extends RuntimeException {

    static final int SYNTAX_ERROR = 62;
    static final int UNSUPPORTED_METHOD = 1;
    static final int AUTHENTICATION_FAILED = 516;
    static final int UNKNOWN = 1002;

    private static final Pattern CODE = Pattern.compile("Code: (\\d+)");

    private final int code;

    /** Takes the engine's message as it is: it starts with its code. */
    EngineFailure(String message) {
        super(message);
        var matcher = CODE.matcher(message);
        this.code = matcher.find() ? Integer.parseInt(matcher.group(1)) : UNKNOWN;
    }

    static EngineFailure of(int code, String name, String reason) {
        return new EngineFailure("Code: " + code + ". DB::Exception: " + reason + ". (" + name + ")");
    }

    static EngineFailure severalStatements() {
        return of(
                SYNTAX_ERROR,
                "SYNTAX_ERROR",
                "Several statements in one request are not allowed; send them one by one");
    }

    int code() {
        return code;
    }

    int httpStatus() {
        return switch (code) {
            case 16, 36, 43, 46, 47, 53, 62, 115, 396 -> 400;
            case AUTHENTICATION_FAILED -> 401;
            case 60, 81 -> 404;
            case 159 -> 408;
            default -> 500;
        };
    }
}
