package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.GstStates;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who the account's tax documents name; what nobody said is null. */
public record BillingShown(
        @Schema(example = "Premium Properties Pvt Ltd") @Nullable
        String legalName,

        @Schema(example = "12 Residency Road, Bengaluru 560025") @Nullable
        String address,

        @Schema(example = "29") @Nullable String stateCode,
        @Schema(example = "Karnataka") @Nullable String state,
        @Schema(example = "29AABCP1234M1ZB") @Nullable String gstin) {

    static BillingShown of(@Nullable BillingDetails given) {
        var details = Objects.requireNonNullElse(given, BillingDetails.NONE);
        var code = details.stateCode();
        return new BillingShown(
                details.legalName(),
                details.address(),
                code,
                code == null ? null : GstStates.name(code).orElse(null),
                details.gstin());
    }
}
