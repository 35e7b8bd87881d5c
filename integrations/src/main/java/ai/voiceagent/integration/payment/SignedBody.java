package ai.voiceagent.integration.payment;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of a gateway's message as they came, before anybody reads them. */
public final class SignedBody {

    private static final int LONGEST = 256 * 1024;
    private static final byte[] NOTHING = {};

    private SignedBody() {}

    public static byte[] of(byte @Nullable [] body) {
        if (body == null) return NOTHING;
        if (body.length <= LONGEST) return body;
        throw new Rejection(
                ErrorCode.PAYLOAD_TOO_LARGE,
                "No gateway sends more than " + LONGEST + " bytes",
                Map.of("field", "body", "rule", "max " + LONGEST + " bytes", "problem", "too large"));
    }

    /** The refusal of a message that nothing proves. */
    public static Rejection unproven(String problem) {
        return new Rejection(ErrorCode.AUTH_INVALID, problem, Map.of());
    }
}
