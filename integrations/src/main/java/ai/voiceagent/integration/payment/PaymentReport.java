package ai.voiceagent.integration.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway says happened, in our words. {@code paymentId} is its own id of the payment; wallet and top-up are there when it
 * repeated what it was told of them.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentReport(
        Kind kind,
        String gateway,
        @Nullable String walletId,
        @Nullable String topUpId,
        String paymentId,
        @Nullable String disputeId,
        long amountPaise,
        String currency,
        String reason) {

    /** What it is about. */
    public enum Kind {
        PAID,
        FAILED,
        CHARGED_BACK,
        CHARGEBACK_WON,
        REFUND_FAILED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static PaymentReport paid(
            String gateway, String walletId, String topUpId, String paymentId, long amountPaise, String currency) {
        return new PaymentReport(Kind.PAID, gateway, walletId, topUpId, paymentId, null, amountPaise, currency, "");
    }

    public static PaymentReport failed(String gateway, String walletId, String topUpId, String reason) {
        return new PaymentReport(Kind.FAILED, gateway, walletId, topUpId, "", null, 0, "", reason);
    }

    public static PaymentReport disputed(
            Kind kind,
            String gateway,
            String paymentId,
            String disputeId,
            long amountPaise,
            String currency,
            String reason) {
        return new PaymentReport(kind, gateway, null, null, paymentId, disputeId, amountPaise, currency, reason);
    }

    /** The same report has the same key, however often it is sent. */
    String key() {
        return gateway + ":" + kind.wire() + ":" + (disputeId == null ? paymentId : disputeId);
    }
}
