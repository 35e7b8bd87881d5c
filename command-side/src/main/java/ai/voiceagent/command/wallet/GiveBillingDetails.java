package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.BillingDetails;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says who the account's tax documents name from now on. Repeating it changes nothing. */
public record GiveBillingDetails(
        @TargetAggregateIdentifier WalletId walletId, BillingDetails details, String givenBy) {}
