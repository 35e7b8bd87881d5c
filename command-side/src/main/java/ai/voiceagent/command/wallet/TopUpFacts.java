package ai.voiceagent.command.wallet;

import org.jspecify.annotations.Nullable;

/** What a wallet knows of a top-up at this moment; without a payment it is not paid. */
public record TopUpFacts(
        String topUpId,
        long amountPaise,
        String gateway,
        @Nullable String gatewayPaymentId) {}
