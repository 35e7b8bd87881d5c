package ai.voiceagent.command.payment;

import ai.voiceagent.events.shared.WalletId;

/** What is to be paid while nobody is there: an amount, for one top-up of one wallet, by a saved payment method. */
public record SavedCharge(WalletId walletId, String topUpId, long amountPaise, Instrument instrument) {}
