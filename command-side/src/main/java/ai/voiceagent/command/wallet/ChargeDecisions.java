package ai.voiceagent.command.wallet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.events.wallet.UsageCharged;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;

/** Decides about money that the wallet pays: what was talked is paid in any case, everything else only when the money is there. */
record ChargeDecisions(WalletState wallet, Instant now) {

    void decide(SettleCall command) {
        var movement = Movement.minutes(command);
        if (wallet.keys().had(movement)) return;
        if (!command.charge().follows()) {
            throw Rejection.validation("charge", "rated", "its amounts do not follow from its inputs");
        }
        var used = wallet.reservations().use(command);
        if (!used.isOf(command.callId())) wallet.keys().requireYoung(movement.entryId());

        apply(new CallCharged(
                wallet.id(),
                wallet.accountId(),
                command.callId(),
                command.campaignId(),
                wallet.entry(movement, now),
                used.reservationId(),
                used.stillHeldPaise()));
        if (command.charge().feePaise() > 0) {
            var fee = wallet.entry(Movement.fee(command), now);
            apply(new UsageCharged(wallet.id(), wallet.accountId(), command.campaignId(), fee));
        }
    }

    void decide(ChargeUsage command) {
        var movement = Movement.usage(command);
        if (wallet.keys().had(movement)) return;
        Require.positive(command.amountPaise());
        if (command.category() == CostCategory.FUNDS) {
            throw Rejection.validation("category", "cost category", "must be a category of costs");
        }
        var held = wallet.reservations().find(command.entryId());
        var heldPaise = held.map(Reservation::heldPaise).orElse(0L);
        Require.available(wallet, command.amountPaise() - heldPaise);
        wallet.keys().requireYoung(command.entryId());

        if (held.isPresent()) {
            apply(new ReservationReleased(
                    wallet.id(), wallet.accountId(), command.entryId(), heldPaise, "charged", now));
        }
        apply(new UsageCharged(wallet.id(), wallet.accountId(), command.campaignId(), wallet.entry(movement, now)));
    }
}
