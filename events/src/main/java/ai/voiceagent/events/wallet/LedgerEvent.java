package ai.voiceagent.events.wallet;

/** A wallet event that moved money: each adds exactly one entry to the ledger. */
public sealed interface LedgerEvent extends WalletEvent
        permits WalletToppedUp,
                BonusGranted,
                BonusReversed,
                CallCharged,
                UsageCharged,
                WalletAdjusted,
                WalletRefunded,
                TopUpChargedBack {
    LedgerEntry entry();
}
