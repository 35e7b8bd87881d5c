package ai.voiceagent.command.payment;

import ai.voiceagent.events.shared.WalletId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid by somebody who is there: an amount, for one top-up of one wallet. {@code baseUrl} is where the payer
 * reaches this server; {@code instrument} is what the payer chose to pay with, if anything.
 */
public record Checkout(
        WalletId walletId,
        String topUpId,
        long amountPaise,
        String baseUrl,
        @Nullable Instrument instrument) {}
