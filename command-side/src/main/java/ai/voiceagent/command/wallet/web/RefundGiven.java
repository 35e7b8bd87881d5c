package ai.voiceagent.command.wallet.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money of a paid top-up that goes back to its payer, in rupees or in paise; without an account it is the operator's own. */
record RefundGiven(
        @Nullable @Size(min = 1, max = 100) String accountId,

        @Schema(example = "txn_01KF0HJ080PP31VC0936VB3RK1") @NotBlank @Size(max = 100)
        String topUpId,

        @Nullable Long amountPaise,
        @Schema(example = "250.00") @Nullable BigDecimal amount,

        @Schema(example = "Paid twice by mistake") @NotBlank @Size(max = 500)
        String reason) {

    long paise() {
        return MoneyGiven.paise(amountPaise, amount);
    }
}
