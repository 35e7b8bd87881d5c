package ai.voiceagent.process.testing;

import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.BatchedCommands;
import ai.voiceagent.process.shared.Undone;
import ai.voiceagent.process.shared.UndoneCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Takes any command and remembers it; refuses the kinds that a test wants refused. */
public final class RecordedCommands {

    private static final String ASKS_FOR_PRICES = "ai.voiceagent.command.ratecard.DescribeRateCard";

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, RuntimeException> refusals = new HashMap<>();
    private final KeptUndone undone = new KeptUndone();
    private List<RateCardVersion> versions = List.of(RateCardVersion.DEFAULT);
    private int questions;

    public RecordedCommands(Class<?>... kinds) {
        for (var kind : kinds) {
            bus.subscribe(kind.getName(), message -> {
                sent.add(message.getPayload());
                if (refusals.containsKey(kind)) throw refusals.get(kind);
                return 1L;
            });
        }
        bus.subscribe(ASKS_FOR_PRICES, message -> {
            questions++;
            return versions;
        });
    }

    public RecordedCommands refusing(Class<?> kind, RuntimeException refusal) {
        refusals.put(kind, refusal);
        return this;
    }

    /** Answers questions, which are commands that others cannot name; they are not remembered. */
    public RecordedCommands answering(String question, Supplier<Object> answer) {
        bus.subscribe(question, message -> answer.get());
        return this;
    }

    /** Answers a question of this kind, from now on. */
    public RecordedCommands answering(Class<?> question, Object answer) {
        bus.subscribe(question.getName(), message -> answer);
        return this;
    }

    public void accepting(Class<?> kind) {
        refusals.remove(kind);
    }

    public RecordedCommands pricing(RateCardVersion... cards) {
        versions = List.of(cards);
        return this;
    }

    public Commands commands() {
        return new Commands(bus);
    }

    public BatchedCommands batched() {
        return new BatchedCommands(commands(), undone);
    }

    public RateCards rateCards() {
        return new RateCards(commands());
    }

    public Undone undone() {
        return undone;
    }

    /** What was sent so far, in its order. */
    public List<Object> sent() {
        return List.copyOf(sent);
    }

    public void forget() {
        sent.clear();
    }

    /** How often the rate card was asked for. */
    public int questionsForPrices() {
        return questions;
    }

    /** Does this as one batch of events. */
    public static void batch(Runnable handling) {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a batch"));
        unit.executeWithResult(() -> {
                    handling.run();
                    return null;
                })
                .getPayload();
    }

    private static final class KeptUndone implements Undone {

        private final Map<String, UndoneCommand> kept = new LinkedHashMap<>();

        @Override
        public void keep(String key, Object command, Rejection refusal) {
            kept.put(
                    key,
                    new UndoneCommand(
                            key,
                            command.getClass().getName(),
                            command.toString(),
                            refusal.code().name(),
                            String.valueOf(refusal.getMessage()),
                            Instant.EPOCH));
        }

        @Override
        public List<UndoneCommand> all() {
            return new ArrayList<>(kept.values());
        }

        @Override
        public Optional<UndoneCommand> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void forget(String key) {
            kept.remove(key);
        }
    }
}
