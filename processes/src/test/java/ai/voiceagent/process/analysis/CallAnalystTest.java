package ai.voiceagent.process.analysis;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.CALL;
import static ai.voiceagent.process.testing.CallMoments.CAMPAIGN;
import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.call.AnalyseCall;
import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.command.call.DescribeAnalysis;
import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.LanguageModel;
import ai.voiceagent.command.language.LanguageModelFailure;
import ai.voiceagent.command.language.LanguageModels;
import ai.voiceagent.command.language.PitchBrief;
import ai.voiceagent.command.language.WrittenPitch;
import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ModelUsage;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.testing.CallMoments;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import ai.voiceagent.test.stores.OpenBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class CallAnalystTest {

    private static final String TURNS = """
            [{"role":"agent","text":"Hello","atSeconds":0.5},{"role":"user","text":"I want a 3 BHK in Baner"}]""";
    private static final CallOrigin ORIGIN = new CallOrigin(ACCOUNT, CAMPAIGN, Direction.OUTBOUND, null);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryMongo mongo = new MemoryMongo();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-04T05:10:00Z"));
    private final RecordedCommands commands = new RecordedCommands(AnalyseCall.class);
    private final UnreadCalls calls = new MongoUnreadCalls(mongo.factory());
    private final UnreadCallList list = new UnreadCallList(calls, clock, PATIENCE);
    private final OpenBook people = new OpenBook();
    private final Reader model = new Reader("model");
    private final Reader rules = new Reader(LanguageModels.OFFLINE);
    private final List<ModelUsage> costs = new ArrayList<>();
    private final CallAnalyst analyst = new CallAnalyst(
            calls,
            models(),
            (account, task, usage) -> costs.add(usage),
            people,
            commands.commands(),
            JsonMapper.builder().build(),
            clock);
    private final AnalysisWorker worker = new AnalysisWorker(calls, analyst, clock, 4);

    @AfterEach
    void close() {
        mongo.close();
    }

    private static String sealed(String text) {
        return new OpenBook().seal(CALL.value(), text);
    }

    private LanguageModels models() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("model", model);
        beans.addBean("rules", rules);
        return new LanguageModels(beans.getBeanProvider(LanguageModel.class), "model");
    }

    /** Reads every conversation the same, or fails; remembers which it read. */
    private static final class Reader implements LanguageModel {

        private final String name;
        private final List<Conversation> read = new ArrayList<>();
        private LanguageModelFailure failure;

        Reader(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public WrittenPitch writePitch(PitchBrief brief) {
            throw new AssertionError("nobody asked for that");
        }

        @Override
        public CallReading readCall(Conversation conversation) {
            read.add(conversation);
            if (failure != null) throw failure;
            return new CallReading(
                    "Wants a flat",
                    Map.of("bedrooms", "3 BHK", "location", "Baner"),
                    "positive",
                    "follow-up",
                    "Send details",
                    Map.of("overall", 66, "bedrooms", 90),
                    new ModelUsage(name, "m-1", 10, 5, 7));
        }
    }

    private static CallTranscribed transcribed(boolean over) {
        var facts = over
                ? CallMoments.ended(CALL, 60).facts()
                : CallMoments.started(CALL).facts();
        return new CallTranscribed(CALL, facts, new Sealed(sealed(TURNS)), Instant.EPOCH);
    }

    private void look() {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            worker.look(readers);
        }
    }

    private void answering(String source) {
        commands.answering(DescribeAnalysis.class, source);
    }

    @Test
    void aFinishedCallIsReadOnceTheProviderHadItsTime() {
        answering("");
        batch(() -> list.on(transcribed(true)));
        look();
        assertThat(commands.sent()).isEmpty();

        clock.advance(PATIENCE);
        look();
        look();

        var analysis = "{\"summary\":\"Wants a flat\",\"keywords\":{\"location\":\"Baner\",\"bedrooms\":\"3 BHK\"},"
                + "\"nextAction\":\"Send details\",\"analysedBy\":\"model/m-1\","
                + "\"confidence\":{\"bedrooms\":0.90,\"overall\":0.66}}";
        assertThat(commands.sent())
                .containsExactly(
                        new AnalyseCall(CALL, ORIGIN, new Sealed(sealed(analysis)), "positive", "follow-up", "model"));
        assertThat(model.read)
                .containsExactly(new Conversation(
                        Direction.OUTBOUND,
                        List.of(
                                new Conversation.Turn("agent", "Hello"),
                                new Conversation.Turn("user", "I want a 3 BHK in Baner"))));
        assertThat(costs).containsExactly(new ModelUsage("model", "m-1", 10, 5, 7));
    }

    @Test
    void aTranscriptThatComesBeforeTheEndWaitsForIt() {
        answering("");
        batch(() -> list.on(transcribed(false)));
        clock.advance(Duration.ofDays(1));
        look();
        assertThat(commands.sent()).isEmpty();

        batch(() -> list.on(CallMoments.ended(CALL, 60)));
        clock.advance(PATIENCE);
        look();

        assertThat(commands.sent()).hasSize(1);
    }

    @Test
    void whatTheProviderUnderstoodIsNotReadAgain() {
        answering("");
        batch(() -> {
            list.on(transcribed(true));
            list.on(new CallAnalysed(
                    CALL, transcribed(true).facts(), new Sealed("x"), null, null, "provider", Instant.EPOCH));
        });
        clock.advance(PATIENCE);
        look();
        assertThat(model.read).isEmpty();

        answering("provider");
        batch(() -> list.on(transcribed(true)));
        clock.advance(PATIENCE);
        look();
        assertThat(model.read).isEmpty();
        assertThat(calls.due(clock.instant(), 9)).isEmpty();
    }

    @Test
    void whoeverWasErasedIsNotRead() {
        answering("");
        batch(() -> list.on(transcribed(true)));
        people.erase(CALL.value());
        clock.advance(PATIENCE);
        look();
        assertThat(model.read).isEmpty();

        batch(() -> {
            list.on(transcribed(true));
            list.on(new CallPersonErased(CALL, transcribed(true).facts(), Instant.EPOCH));
        });
        assertThat(calls.due(clock.instant().plusSeconds(60), 9)).isEmpty();
    }

    @Test
    void aModelThatFailsIsAskedLaterAndInTheEndRulesRead() {
        answering("");
        model.failure = new LanguageModelFailure("overloaded", true);
        batch(() -> list.on(transcribed(true)));
        for (int i = 0; i < 20 && commands.sent().isEmpty(); i++) {
            clock.advance(Duration.ofMinutes(2));
            look();
        }

        assertThat(model.read).hasSize(CallAnalyst.ATTEMPTS);
        assertThat(commands.sent()).hasSize(1);
        assertThat(((AnalyseCall) commands.sent().getFirst()).source()).isEqualTo("offline");
    }

    @Test
    void aFailureThatDoesNotPassIsNotWaitedFor() {
        answering("");
        model.failure = new LanguageModelFailure("no quota", false);
        batch(() -> list.on(transcribed(true)));
        clock.advance(PATIENCE);
        look();

        assertThat(rules.read).hasSize(1);
        assertThat(commands.sent()).hasSize(1);
    }

    @Test
    void aCallThatIsErasedWhileItIsReadIsLeftAlone() {
        answering("");
        commands.refusing(AnalyseCall.class, Rejection.conflict("erased"));
        batch(() -> list.on(transcribed(true)));
        clock.advance(PATIENCE);
        look();

        assertThat(calls.due(clock.instant().plus(Duration.ofDays(1)), 9)).isEmpty();
    }

    @Test
    void twoWorkersDoNotReadTheSameCall() {
        answering("");
        batch(() -> list.on(transcribed(true)));
        clock.advance(PATIENCE);
        var seen = calls.due(clock.instant(), 9).getFirst();

        analyst.read(seen);
        analyst.read(seen);

        assertThat(model.read).hasSize(1);
    }
}
