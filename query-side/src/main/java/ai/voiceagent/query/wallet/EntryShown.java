package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.projection.wallet.LedgerEntryView;
import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of the ledger with everything that is hashed of it, and the amounts in rupees beside those in paise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryShown(
        @JsonUnwrapped LedgerEntry entry,
        BigDecimal amount,
        BigDecimal balanceAfter,
        @Nullable String campaignId,
        @Nullable String reason,
        @Nullable String madeBy) {

    static EntryShown of(LedgerEntryView line) {
        return new EntryShown(
                line.entry(),
                Formats.rupees(line.entry().amountPaise()),
                Formats.rupees(line.entry().balanceAfterPaise()),
                line.campaignId(),
                line.reason(),
                line.madeBy());
    }
}
