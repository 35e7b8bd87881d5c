package ai.voiceagent.command.wallet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.platform.error.Rejection;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** The money of one account. Every command has its effect once, however often it is sent, and is answered with the wallet's version. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "walletSnapshots")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Wallet {

    @AggregateIdentifier
    private WalletId id;

    private WalletState state = new WalletState();

    Wallet() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(OpenWallet command, Clock clock) {
        if (id == null) apply(new WalletOpened(command.walletId(), command.accountId(), state.time(clock)));
        else if (!state.belongsTo(command.accountId())) throw Rejection.conflict("It is another account's wallet");
        return getVersion();
    }

    @CommandHandler
    Long handle(RequestTopUp command, Clock clock) {
        new TopUpDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(ConfirmTopUp command, Clock clock, ReceiptTerms terms) {
        new TopUpDecisions(state, state.time(clock)).decide(command, terms);
        return getVersion();
    }

    @CommandHandler
    Long handle(FailTopUp command, Clock clock) {
        new TopUpDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(RefundTopUp command, Clock clock, ReceiptTerms terms) {
        new TopUpDecisions(state, state.time(clock)).decide(command, terms);
        return getVersion();
    }

    @CommandHandler
    Long handle(ChargeBackTopUp command, Clock clock) {
        new TopUpDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    TopUpFacts handle(DescribeTopUp command) {
        return new TopUpDecisions(state, Instant.EPOCH).answer(command);
    }

    @CommandHandler
    WalletFacts handle(DescribeWallet command) {
        return new WalletFacts(state.accountId(), state.ledger().balancePaise(), state.availablePaise());
    }

    @CommandHandler
    Long handle(ReserveFunds command, Clock clock) {
        new ReservationDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(ExtendReservation command, Clock clock) {
        new ReservationDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(ReleaseReservation command, Clock clock) {
        new ReservationDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(SettleCall command, Clock clock) {
        new ChargeDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(ChargeUsage command, Clock clock) {
        new ChargeDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(AdjustWallet command, Clock clock) {
        new OperatorDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(GrantBonus command, Clock clock) {
        new OperatorDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(GiveBillingDetails command, Clock clock) {
        new OperatorDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(CloseBooks command, Clock clock) {
        new OperatorDecisions(state, state.time(clock)).decide(command);
        return getVersion();
    }

    @EventSourcingHandler
    void on(WalletEvent event) {
        id = event.walletId();
        state.on(event);
    }

    int rememberedKeys() {
        return state.rememberedKeys();
    }
}
