package ai.voiceagent.command.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerAccounts;
import ai.voiceagent.platform.id.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money about to move between the wallet and {@code otherAccount}; positive into the wallet. */
record Movement(
        String entryId,
        EntryKind kind,
        CostCategory category,
        long amountPaise,
        String cause,
        @Nullable CallCharge charge,
        String otherAccount,
        Instant effectiveAt) {

    static Movement topUp(ConfirmTopUp command, TopUp topUp, Instant now) {
        return funds(
                command.topUpId(),
                EntryKind.TOPUP,
                topUp.amountPaise(),
                command.topUpId(),
                LedgerAccounts.clearing(topUp.gateway()),
                now);
    }

    static Movement refund(RefundTopUp command, TopUp topUp, Instant now) {
        return funds(
                command.entryId(),
                EntryKind.REFUND,
                -command.amountPaise(),
                command.topUpId(),
                LedgerAccounts.clearing(topUp.gateway()),
                now);
    }

    static Movement chargeback(ChargeBackTopUp command, Instant now) {
        return funds(
                command.entryId(),
                EntryKind.CHARGEBACK,
                command.amountPaise(),
                command.topUpId(),
                LedgerAccounts.clearing(command.gateway()),
                now);
    }

    static Movement bonus(GrantBonus command, Instant now) {
        return funds(
                command.entryId(), EntryKind.BONUS, command.amountPaise(), command.reason(), LedgerAccounts.BONUS, now);
    }

    /** {@code paise} of a bonus are taken back because of an entry of its top-up, or given again when negative. */
    static Movement bonusReversal(String becauseOf, String topUpId, long paise, Instant now) {
        var id = Ids.derived("bon_", now, becauseOf);
        return funds(id, EntryKind.BONUS, -paise, topUpId, LedgerAccounts.BONUS, now);
    }

    static Movement adjustment(AdjustWallet command, Instant now) {
        return funds(
                command.entryId(),
                EntryKind.ADJUSTMENT,
                command.amountPaise(),
                command.reason(),
                LedgerAccounts.ADJUSTMENTS,
                now);
    }

    static Movement minutes(SettleCall command) {
        var id = command.callId().value();
        var category = CostCategory.minutes(command.direction());
        return new Movement(
                id,
                EntryKind.CALL_CHARGE,
                category,
                -command.charge().minutesPaise(),
                id,
                command.charge(),
                LedgerAccounts.revenue(category),
                command.effectiveAt());
    }

    static Movement fee(SettleCall command) {
        var id = command.callId().value();
        return new Movement(
                id + ":fee",
                EntryKind.USAGE_CHARGE,
                CostCategory.INFRASTRUCTURE,
                -command.charge().feePaise(),
                id,
                command.charge(),
                LedgerAccounts.revenue(CostCategory.INFRASTRUCTURE),
                command.effectiveAt());
    }

    static Movement usage(ChargeUsage command) {
        return new Movement(
                command.entryId(),
                EntryKind.USAGE_CHARGE,
                command.category(),
                -command.amountPaise(),
                command.cause(),
                null,
                LedgerAccounts.revenue(command.category()),
                command.effectiveAt());
    }

    private static Movement funds(
            String entryId, EntryKind kind, long amountPaise, String cause, String otherAccount, Instant now) {
        return new Movement(entryId, kind, CostCategory.FUNDS, amountPaise, cause, null, otherAccount, now);
    }
}
