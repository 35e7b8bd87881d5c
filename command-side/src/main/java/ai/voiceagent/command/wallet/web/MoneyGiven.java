package ai.voiceagent.command.wallet.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.Rupees;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money that the operator moves by hand, in rupees or in paise; without an account it is the operator's own. */
record MoneyGiven(
        @Nullable @Size(min = 1, max = 100) String accountId,
        @Nullable Long amountPaise,
        @Nullable BigDecimal amount,
        @NotBlank @Size(max = 500) String reason) {

    private static final long MOST_PAISE = 1_000_000_000_000L;

    long paise() {
        return paise(amountPaise, amount);
    }

    /** The one of the two that was given, within bounds. */
    static long paise(@Nullable Long amountPaise, @Nullable BigDecimal amount) {
        if ((amountPaise == null) == (amount == null)) {
            throw Rejection.validation("amount", "amount or amountPaise", "give one of amount and amountPaise");
        }
        var paise = amountPaise != null ? amountPaise : Rupees.paise("amount", amount);
        if (paise > MOST_PAISE || paise < -MOST_PAISE) {
            throw Rejection.validation("amount", "at most 1,000 crore", "must be at most 1,000 crore rupees");
        }
        return paise;
    }
}
