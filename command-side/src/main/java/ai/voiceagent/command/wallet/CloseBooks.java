package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes a past month (of UTC), the earliest open one first. Repeating it changes nothing. */
public record CloseBooks(@TargetAggregateIdentifier WalletId walletId, YearMonth month) {}
