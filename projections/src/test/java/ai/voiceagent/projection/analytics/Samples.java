package ai.voiceagent.projection.analytics;

import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.UsageCharged;
import ai.voiceagent.events.wallet.WalletToppedUp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Events of one account of its own, as the command side would have made them. */
record Samples(AccountId account, AtomicLong balance) {

    static final CampaignId CAMPAIGN = new CampaignId("OUT01");
    static final Instant NOON = Instant.parse("2026-03-10T06:30:00Z");
    private static final Sealed PHONE = new Sealed("sealed");

    static Samples ofNewAccount() {
        return new Samples(new AccountId("acc_" + UUID.randomUUID()), new AtomicLong());
    }

    CallStarted started(String call, Instant at) {
        return new CallStarted(new CallId(call), facts(CallStatus.IN_PROGRESS, at, 0, null, null), PHONE, at);
    }

    CallEnded ended(String call, Instant at, int seconds) {
        return new CallEnded(
                new CallId(call),
                facts(seconds == 0 ? CallStatus.NO_ANSWER : CallStatus.COMPLETED, at, seconds, null, null),
                null,
                at.plusSeconds(seconds));
    }

    CallClassified classified(String call, Instant at, int seconds, String disposition, Instant when) {
        return new CallClassified(
                new CallId(call),
                facts(CallStatus.COMPLETED, at, seconds, disposition, charge(seconds)),
                false,
                CallClassified.PROVIDER,
                when);
    }

    CallRated rated(String call, Instant at, int seconds) {
        return new CallRated(
                new CallId(call),
                facts(CallStatus.COMPLETED, at, seconds, null, charge(seconds)),
                at.plusSeconds(seconds));
    }

    CallImported imported(String call, Instant at, int seconds, @Nullable String disposition, boolean charged) {
        var facts = facts(CallStatus.COMPLETED, at, seconds, disposition, charged ? charge(seconds) : null);
        return new CallImported(new CallId(call), facts, new ImportId("imp_1"), 1, PHONE, NOON);
    }

    CallCharged charged(String call, Instant at, int seconds, long sequence) {
        var charge = charge(seconds);
        var entry = entry(
                call,
                sequence,
                EntryKind.CALL_CHARGE,
                CostCategory.OUTBOUND_MINUTES,
                -charge.minutesPaise(),
                at,
                charge);
        return new CallCharged(wallet(), account, new CallId(call), CAMPAIGN, entry, null, 0);
    }

    UsageCharged usage(String id, CostCategory category, long paise, Instant at, long sequence) {
        return new UsageCharged(
                wallet(), account, null, entry(id, sequence, EntryKind.USAGE_CHARGE, category, -paise, at, null));
    }

    WalletToppedUp toppedUp(String id, long paise, Instant at, long sequence) {
        return new WalletToppedUp(
                wallet(),
                account,
                entry(id, sequence, EntryKind.TOPUP, CostCategory.FUNDS, paise, at, null),
                id,
                "pay_1");
    }

    static CallCharge charge(int seconds) {
        return Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, seconds);
    }

    private WalletId wallet() {
        return WalletId.of(account);
    }

    private CallFacts facts(
            CallStatus status, Instant at, int seconds, @Nullable String disposition, @Nullable CallCharge charge) {
        return new CallFacts(
                account,
                CAMPAIGN,
                Direction.OUTBOUND,
                status,
                null,
                at,
                seconds == 0 ? null : at,
                status.isFinal() ? at.plusSeconds(seconds) : null,
                seconds,
                disposition,
                Outcome.of(disposition, List.of()),
                charge);
    }

    private LedgerEntry entry(
            String id,
            long sequence,
            EntryKind kind,
            CostCategory category,
            long paise,
            Instant at,
            @Nullable CallCharge charge) {
        return new LedgerEntry(
                id,
                sequence,
                kind,
                category,
                paise,
                balance.addAndGet(paise),
                id,
                charge,
                List.of(),
                at,
                NOON,
                LedgerEntry.GENESIS,
                "hash");
    }
}
