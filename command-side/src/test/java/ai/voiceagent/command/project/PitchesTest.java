package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.LanguageModel;
import ai.voiceagent.command.language.LanguageModelFailure;
import ai.voiceagent.command.language.LanguageModels;
import ai.voiceagent.command.language.PitchBrief;
import ai.voiceagent.command.language.WrittenPitch;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ModelUsage;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class PitchesTest {

    private static final Pitches.Wanted ANY = new Pitches.Wanted(null, null);

    @TempDir
    private static Path data;

    private static CommandBench stores;
    private static ProjectBench bench;

    private final Writer writer = new Writer();
    private final Pitches pitches = new Pitches(
            stores.get(Projects.class),
            stores.get(BriefWriter.class),
            models(writer),
            stores.get(ai.voiceagent.command.language.ModelCosts.class),
            stores.get(UsageCharges.class),
            bench.commands(),
            stores.get(Clock.class));

    @BeforeAll
    static void start() {
        stores = CommandBench.start(data);
        bench = new ProjectBench(stores);
        bench.publishPrices();
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    private static LanguageModels models(LanguageModel model) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("model", model);
        return new LanguageModels(beans.getBeanProvider(LanguageModel.class), "writer");
    }

    /** Writes the same pitch each time, or fails. */
    private static final class Writer implements LanguageModel {

        private final List<PitchBrief> briefs = new ArrayList<>();
        private boolean failing;

        @Override
        public String name() {
            return "writer";
        }

        @Override
        public WrittenPitch writePitch(PitchBrief brief) {
            briefs.add(brief);
            if (failing) throw new LanguageModelFailure("overloaded", true);
            return new WrittenPitch("Namaste!", false, new ModelUsage("writer", "w-1", 100, 20, 325));
        }

        @Override
        public CallReading readCall(Conversation conversation) {
            throw new AssertionError("nobody asked for that");
        }
    }

    private Rejection refusal(AccountId account, ai.voiceagent.events.shared.ProjectId project) {
        return catchThrowableOfType(Rejection.class, () -> pitches.make(account, project, bench.id("pitch_"), ANY));
    }

    @Test
    void aPitchIsMadeOfWhatTheProjectSaysAndPaidOnceItIsThere() {
        var account = bench.accountWith(10_000);
        var project = bench.project(account, "Connect Sales");

        var made = pitches.make(account, project, bench.id("pitch_"), ANY);

        assertThat(made.walletVersion()).isPresent();
        var pitch = bench.facts(account, project).pitch();
        assertThat(pitch.text()).isEqualTo("Namaste!");
        assertThat(pitch.language()).isEqualTo(Language.MARATHI);
        assertThat(pitch.usage().costMicroUsd()).isEqualTo(325);
        assertThat(writer.briefs)
                .containsExactly(new PitchBrief(
                        "Premium",
                        "Flats by the river.",
                        "Step 1: Warm intro",
                        null,
                        List.of("Connect Sales"),
                        List.of(),
                        Language.MARATHI));
        assertThat(bench.paid(account)).containsExactly(ProjectBench.PITCH);
        assertThat(bench.held(account)).isZero();
    }

    @Test
    void theSamePitchIsWrittenAndPaidOnce() {
        var account = bench.accountWith(10_000);
        var project = bench.project(account);
        var id = bench.id("pitch_");

        pitches.make(account, project, id, ANY);
        pitches.make(account, project, id, ANY);

        assertThat(writer.briefs).hasSize(1);
        assertThat(bench.paid(account)).containsExactly(ProjectBench.PITCH);
    }

    @Test
    void aPitchThatFailsCostsNothing() {
        var account = bench.accountWith(10_000);
        var project = bench.project(account);
        writer.failing = true;

        assertThat(refusal(account, project).code()).isEqualTo(ErrorCode.SERVER_ERROR);
        assertThat(bench.paid(account)).isEmpty();
        assertThat(bench.held(account)).isZero();
        assertThat(bench.facts(account, project).pitch()).isNull();
    }

    @Test
    void nobodyIsAskedForWhatCannotBePaid() {
        var account = bench.accountWith(ProjectBench.PITCH - 1);
        var project = bench.project(account);

        assertThat(refusal(account, project).code()).isEqualTo(ErrorCode.INSUFFICIENT_FUNDS);
        assertThat(writer.briefs).isEmpty();
    }

    @Test
    void whatModelsCostUsIsAddedUpByAccountMonthModelAndTask() {
        var account = bench.accountWith(20_000);
        var project = bench.project(account);
        pitches.make(account, project, bench.id("pitch_"), ANY);
        pitches.make(account, project, bench.id("pitch_"), ANY);

        var sums = stores.get(MongoDatabaseFactory.class)
                .getMongoDatabase()
                .getCollection("language_model_costs")
                .find(new Document("accountId", account.value()))
                .first();

        assertThat(sums)
                .containsEntry("provider", "writer")
                .containsEntry("model", "w-1")
                .containsEntry("task", "pitch")
                .containsEntry("answers", 2L)
                .containsEntry("inputTokens", 200L)
                .containsEntry("costMicroUsd", 650L);
    }
}
