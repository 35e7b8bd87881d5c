package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.projection.wallet.LedgerEntryView;
import ai.voiceagent.projection.wallet.TopUpStatus;
import ai.voiceagent.projection.wallet.TopUpView;
import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a wallet's history, in rupees: positive when money came in. A top-up that is processing or failed has no balance
 * after it, because it moved nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionShown(
        String id,
        EntryKind type,
        CostCategory category,
        TopUpStatus status,
        BigDecimal amount,
        @Nullable BigDecimal balanceAfter,
        String description,
        LocalDate date,
        String time,
        Instant createdAt,
        @Nullable Instant effectiveAt,
        @Nullable String campaignId,
        @Nullable String reason,
        Raw raw) {

    /** The same in paise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Raw(long amountPaise, @Nullable Long balanceAfterPaise) {}

    static TransactionShown of(LedgerEntryView line, ZoneId zone) {
        var entry = line.entry();
        return new TransactionShown(
                entry.entryId(),
                entry.kind(),
                entry.category(),
                TopUpStatus.COMPLETED,
                Formats.rupees(entry.amountPaise()),
                Formats.rupees(entry.balanceAfterPaise()),
                description(line),
                Formats.day(entry.postedAt(), zone),
                Formats.time(entry.postedAt(), zone),
                entry.postedAt(),
                entry.effectiveAt(),
                line.campaignId(),
                line.reason(),
                new Raw(entry.amountPaise(), entry.balanceAfterPaise()));
    }

    static TransactionShown of(TopUpView topUp, ZoneId zone) {
        return new TransactionShown(
                topUp.topUpId(),
                EntryKind.TOPUP,
                CostCategory.FUNDS,
                topUp.status(),
                Formats.rupees(topUp.amountPaise()),
                null,
                "Top-up by " + topUp.gateway(),
                Formats.day(topUp.requestedAt(), zone),
                Formats.time(topUp.requestedAt(), zone),
                topUp.requestedAt(),
                null,
                null,
                topUp.reason(),
                new Raw(topUp.amountPaise(), null));
    }

    static String description(LedgerEntryView line) {
        var entry = line.entry();
        return switch (entry.kind()) {
            case TOPUP -> "Top-up";
            case BONUS -> (entry.amountPaise() < 0 ? "Bonus taken back, of " : "Bonus: ") + entry.cause();
            case CALL_CHARGE -> "Call " + entry.cause();
            case USAGE_CHARGE -> "Usage " + entry.cause();
            case ADJUSTMENT -> "Adjustment";
            case REFUND -> "Refund of " + entry.cause();
            case CHARGEBACK -> (entry.amountPaise() < 0 ? "Chargeback of " : "Chargeback won, of ") + entry.cause();
        };
    }
}
