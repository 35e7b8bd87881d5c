package ai.voiceagent.command.payment;

import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Fills the wallet if its settings say so for {@code availablePaise}, nothing is under way and no ceiling is in the way: days and months are those of {@code zone}. Repeating the same {@code topUpId} changes nothing. */
public record StartAutoTopUp(
        @TargetAggregateIdentifier PaymentProfileId profileId,
        String topUpId,
        long availablePaise,
        ZoneId zone,
        int mostPerHour) {}
