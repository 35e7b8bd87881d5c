package ai.voiceagent.query.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is in a wallet, in rupees. {@code estimatedMinutes} is how long one can talk for what is available, absent when minutes
 * are free; {@code asOf} is there when a past balance was asked for, of which only the balance itself is known.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalanceShown(
        BigDecimal currentBalance,
        @Nullable Long estimatedMinutes,
        @Nullable BigDecimal avgDailySpend,
        @Nullable AutoTopUpShown autoTopup,
        @Nullable TopUpOffer topup,
        @Nullable Instant asOf,
        @Nullable Long version,
        Raw raw) {

    /** The same in paise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Raw(
            long balancePaise,
            @Nullable Long reservedPaise,
            @Nullable Long availablePaise,
            @Nullable Long avgDailySpendPaise) {}

    /** Whether the wallet fills itself, and with how much; {@code GET /api/wallet/auto-topup} tells more. */
    public record AutoTopUpShown(boolean enabled, BigDecimal threshold, BigDecimal amount) {}
}
