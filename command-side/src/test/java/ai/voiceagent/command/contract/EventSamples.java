package ai.voiceagent.command.contract;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.account.AccountReinstated;
import ai.voiceagent.events.account.AccountSuspended;
import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallAnswered;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallRecordingKept;
import ai.voiceagent.events.call.CallRecordingMissed;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.campaign.CallSchedule;
import ai.voiceagent.events.campaign.CampaignActivated;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignCreated;
import ai.voiceagent.events.campaign.CampaignDeleted;
import ai.voiceagent.events.campaign.CampaignPaused;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignReconfigured;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.campaign.DidAssigned;
import ai.voiceagent.events.campaign.DidReleased;
import ai.voiceagent.events.campaign.IntegrationSettings;
import ai.voiceagent.events.campaign.LeadQualification;
import ai.voiceagent.events.campaign.VoiceAgentSettings;
import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.imports.ImportCompleted;
import ai.voiceagent.events.imports.ImportFailed;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpHeld;
import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.DefaultPaymentMethodChosen;
import ai.voiceagent.events.payment.HoldReason;
import ai.voiceagent.events.payment.PaymentMethodAdded;
import ai.voiceagent.events.payment.PaymentMethodRemoved;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.RateCardVersionPublished;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.BonusGranted;
import ai.voiceagent.events.wallet.BonusReversed;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.Posting;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.events.wallet.ReservationExtended;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.events.wallet.Seller;
import ai.voiceagent.events.wallet.TopUpChargedBack;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.UsageCharged;
import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.events.wallet.WalletToppedUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** One of each event, with every field set. A new event goes into the list of its family; {@link EventContractTest} says what next. */
final class EventSamples {

    static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");
    static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final WalletId WALLET = new WalletId("wal_1");
    static final CampaignId CAMPAIGN = new CampaignId("OUT1");
    private static final CallId CALL = new CallId("CALL1");
    private static final ImportId IMPORT = new ImportId("imp_1");
    static final Sealed SEALED = new Sealed("c2VhbGVk");
    private static final CallCharge CHARGE = new CallCharge(3, 1_350_000, 30, 15, 323, 330, 742, 25);

    private EventSamples() {}

    static Stream<Object> all() {
        return Stream.of(
                        account(),
                        campaign(),
                        ProjectSamples.all(),
                        call(),
                        imports(),
                        rateCard(),
                        wallet(),
                        ledger(),
                        payment(),
                        OutsideSamples.webhook(),
                        OutsideSamples.lead())
                .flatMap(List::stream);
    }

    private static List<Object> account() {
        return List.of(
                new AccountOpened(ACCOUNT, "Acme", "Asia/Kolkata", AT),
                new AccountSuspended(ACCOUNT, "unpaid", AT),
                new AccountReinstated(ACCOUNT, AT));
    }

    private static List<Object> campaign() {
        var profile = new CampaignProfile("Premium", "Property", "Calls back", "proj_1");
        var config = new CampaignConfig(
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 12, 31),
                "Asia/Kolkata",
                100,
                new CallSchedule(true, "09:00", "17:00", List.of("monday", "friday")),
                new VoiceAgentSettings("Sarah", "en-US", "neural", "Hello", "Sorry?"),
                new LeadQualification(true, List.of("budget"), "Budget over 50 lakh"),
                new IntegrationSettings(true, "https://crm.example.com/hook", false));
        return List.of(
                new CampaignCreated(
                        CAMPAIGN, ACCOUNT, CampaignType.OUTGOING, profile, config, CampaignStatus.ACTIVE, AT),
                new CampaignReconfigured(CAMPAIGN, ACCOUNT, profile, config, AT),
                new CampaignActivated(CAMPAIGN, ACCOUNT, AT),
                new CampaignPaused(CAMPAIGN, ACCOUNT, AT),
                new DidAssigned(CAMPAIGN, ACCOUNT, "+15551234567", AT),
                new DidReleased(CAMPAIGN, ACCOUNT, "+15551234567", AT),
                new CampaignDeleted(CAMPAIGN, ACCOUNT, AT));
    }

    private static List<Object> call() {
        var facts = new CallFacts(
                ACCOUNT,
                CAMPAIGN,
                Direction.OUTBOUND,
                CallStatus.NO_ANSWER,
                "prov-1",
                AT,
                AT.plusSeconds(7),
                AT.plusSeconds(330),
                323,
                "Successful",
                Outcome.POSITIVE,
                CHARGE);
        return List.of(
                new CallQueued(CALL, facts, SEALED, AT),
                new CallStarted(CALL, facts, SEALED, AT),
                new CallAnswered(CALL, facts, AT),
                new CallEnded(CALL, facts, "hung-up", AT),
                new CallImported(CALL, facts, IMPORT, 7, SEALED, AT),
                new CallClassified(CALL, facts, true, "usr_1", AT),
                new CallRated(CALL, facts, AT),
                new CallTranscribed(CALL, facts, SEALED, AT),
                new CallRecorded(CALL, facts, SEALED, AT),
                new CallRecordingKept(
                        CALL, facts, new RecordingFile("recordings/CALL1", "audio/mpeg", 4_711, "ab".repeat(32)), AT),
                new CallRecordingMissed(CALL, facts, "The provider has none", AT),
                new CallAnalysed(CALL, facts, SEALED, "positive", "show-project", "provider", AT),
                new CallPersonErased(CALL, facts, AT));
    }

    private static List<Object> imports() {
        return List.of(
                new ImportStarted(
                        IMPORT,
                        ACCOUNT,
                        CAMPAIGN,
                        Direction.OUTBOUND,
                        "calls.csv",
                        "ab".repeat(32),
                        42_591,
                        Billing.CHARGE,
                        3,
                        99_000,
                        "imp_1",
                        "usr_1",
                        AT),
                new ImportProgressed(IMPORT, ACCOUNT, 500, 490, 98_000, 10, List.of(new RejectedRow(7, "no date")), AT),
                new ImportCompleted(IMPORT, ACCOUNT, 42_591, 42_581, 99_000, 10, AT),
                new ImportFailed(IMPORT, ACCOUNT, "the file is gone", AT));
    }

    private static List<Object> rateCard() {
        var version = new RateCardVersion(3, AT, 1_350_000, 1_400_000, 30, 15, 200, 500, 49_900, 25);
        return List.of(new RateCardVersionPublished(version, "usr_1", AT));
    }

    private static final BillingDetails BUYER =
            new BillingDetails("Premium Properties Pvt Ltd", "Bengaluru", "29", "29AABCP1234M1ZB");

    private static List<Object> wallet() {
        return List.of(
                new WalletOpened(WALLET, ACCOUNT, AT),
                new TopUpRequested(WALLET, ACCOUNT, "txn_1", 100_000, "sandbox", "pm_1", "usr_1", AT),
                new TopUpFailed(WALLET, ACCOUNT, "txn_1", "declined", AT),
                new ReceiptIssued(
                        WALLET,
                        ACCOUNT,
                        "txn_1",
                        "25-M0ADDN1-00007",
                        "2025-26",
                        7,
                        100_000,
                        1_800,
                        15_254,
                        new Seller("Voice Agent Pvt Ltd", "Pune", "27AAPFU0939F1ZV", "Advance", "998319"),
                        BUYER,
                        AT),
                new BillingDetailsGiven(WALLET, ACCOUNT, BUYER, "usr_1", AT),
                new RefundVoucherIssued(
                        WALLET, ACCOUNT, "txn_1", "rfd_1", "25RM0ADDN1-00007", "2025-26", 7, 50_000, 7_627, AT),
                new FundsReserved(WALLET, ACCOUNT, "CALL1", 675, AT.plusSeconds(420), AT),
                new ReservationExtended(WALLET, ACCOUNT, "CALL1", 1_080, AT.plusSeconds(600), AT),
                new ReservationReleased(WALLET, ACCOUNT, "CALL1", 1_080, "not-connected", AT),
                new BooksClosed(WALLET, ACCOUNT, YearMonth.of(2026, 2), 99_258, 2, "cd".repeat(32), AT));
    }

    private static List<Object> ledger() {
        return List.of(
                new WalletToppedUp(WALLET, ACCOUNT, entry(EntryKind.TOPUP, CostCategory.FUNDS), "txn_1", "pay_1"),
                new BonusGranted(WALLET, ACCOUNT, entry(EntryKind.BONUS, CostCategory.FUNDS), "txn_1"),
                new BonusReversed(WALLET, ACCOUNT, entry(EntryKind.BONUS, CostCategory.FUNDS), "txn_1"),
                new CallCharged(
                        WALLET,
                        ACCOUNT,
                        CALL,
                        CAMPAIGN,
                        entry(EntryKind.CALL_CHARGE, CostCategory.OUTBOUND_MINUTES),
                        "imp_1",
                        5_000),
                new UsageCharged(WALLET, ACCOUNT, CAMPAIGN, entry(EntryKind.USAGE_CHARGE, CostCategory.INFRASTRUCTURE)),
                new WalletAdjusted(
                        WALLET, ACCOUNT, entry(EntryKind.ADJUSTMENT, CostCategory.FUNDS), "mistake", "usr_1"),
                new WalletRefunded(
                        WALLET, ACCOUNT, entry(EntryKind.REFUND, CostCategory.FUNDS), "txn_1", "asked for", "usr_1"),
                new TopUpChargedBack(
                        WALLET, ACCOUNT, entry(EntryKind.CHARGEBACK, CostCategory.FUNDS), "txn_1", "disp_1", "fraud"));
    }

    private static List<Object> payment() {
        var profile = PaymentProfileId.of(ACCOUNT);
        var settings = new AutoTopUpSettings(true, 1_000_000, 500_000, 1_500_000, 5_000_000);
        return List.of(
                new PaymentMethodAdded(
                        profile, ACCOUNT, "pm_1", PaymentMethodType.UPI, "ra…@okaxis", "razorpay", "pm_1", "usr_1", AT),
                new PaymentMethodRemoved(profile, ACCOUNT, "pm_1", "pm_2", "usr_1", AT),
                new DefaultPaymentMethodChosen(profile, ACCOUNT, "pm_1", "usr_1", AT),
                new AutoTopUpConfigured(profile, ACCOUNT, settings, "usr_1", AT),
                new AutoTopUpStarted(profile, ACCOUNT, "txn_1", "pm_1", 500_000, 999_999, AT),
                new AutoTopUpCompleted(profile, ACCOUNT, "txn_1", AT),
                new AutoTopUpDeclined(profile, ACCOUNT, "txn_1", "declined", 2, AT.plusSeconds(7_200), AT),
                new AutoTopUpHeld(profile, ACCOUNT, HoldReason.RUN_AWAY, 999_999, AT));
    }

    private static LedgerEntry entry(EntryKind kind, CostCategory category) {
        return new LedgerEntry(
                "entry_1",
                7,
                kind,
                category,
                -742,
                99_258,
                "CALL1",
                CHARGE,
                List.of(Posting.debit("wallet:wal_1", 742), Posting.credit("revenue:outbound_minutes", 742)),
                AT.minusSeconds(330),
                AT,
                "ab".repeat(32),
                "cd".repeat(32));
    }
}
