package ai.voiceagent.platform.axon;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Refuses to start when Axon fell back on one of its silent defaults. */
class AxonSelfCheck implements SmartInitializingSingleton {

    private final Map<String, Serializer> serializers;
    private final EventStore events;
    private final TransactionManager transactions;
    private final TokenStore tokens;
    private final CommandBus commands;

    AxonSelfCheck(
            Map<String, Serializer> serializers,
            EventStore events,
            TransactionManager transactions,
            TokenStore tokens,
            CommandBus commands) {
        this.serializers = serializers;
        this.events = events;
        this.transactions = transactions;
        this.tokens = tokens;
        this.commands = commands;
    }

    @Override
    public void afterSingletonsInstantiated() {
        serializers.forEach((name, serializer) -> {
            require(serializer instanceof Jackson3Serializer, name + " must be Jackson 3", serializer);
            requireReadableReplayToken(serializer);
        });
        require(tokens instanceof LateTokenStore, "tokens must be stored after the views and beside them", tokens);
        require(commands instanceof GroupCommitCommandBus, "commands must be committed in groups", commands);
        if (events instanceof EmbeddedEventStore) {
            var none = transactions instanceof NoTransactionManager;
            require(!none, "the embedded event store needs SQL transactions", transactions);
        }
    }

    private static void requireReadableReplayToken(Serializer serializer) {
        var token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(3));
        var stored = serializer.serialize(token, byte[].class);
        TrackingToken read = serializer.deserialize(stored);
        require(token.equals(read), "a replay token must survive storage", read);
    }

    private static void require(boolean holds, String rule, Object found) {
        if (!holds) {
            throw new Misconfiguration("Axon is not set up as it must be: " + rule + ", but there is "
                    + found.getClass().getName() + ". Import " + AxonSetup.class.getName()
                    + " and see docs/architecture.md");
        }
    }
}
