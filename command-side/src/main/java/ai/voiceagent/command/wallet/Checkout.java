package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;

/** What is to be paid: an amount, for one top-up of one wallet. {@code baseUrl} is where the payer reaches this server. */
public record Checkout(WalletId walletId, String topUpId, long amountPaise, String baseUrl) {}
