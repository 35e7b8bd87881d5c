package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody wants to pay in; nothing has moved yet. {@code gateway} names the payment gateway that was asked. */
public record TopUpRequested(
        WalletId walletId,
        AccountId accountId,
        String topUpId,
        long amountPaise,
        String gateway,
        @Nullable String paymentMethodId,
        String requestedBy,
        Instant requestedAt)
        implements WalletEvent {}
