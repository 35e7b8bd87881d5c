package ai.voiceagent.process.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A refund that is in the ledger, and how far its money is on the way back to the payer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefundJob(
        String id,
        String accountId,
        String topUpId,
        String gateway,
        @Nullable String gatewayPaymentId,
        long amountPaise,
        String reason,
        State state,
        int attempts,
        @Nullable String gatewayRefundId,
        @Nullable String problem,
        Instant refundedAt) {

    /** How far it is. */
    public enum State {
        OPEN,
        SENT,
        REFUSED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
