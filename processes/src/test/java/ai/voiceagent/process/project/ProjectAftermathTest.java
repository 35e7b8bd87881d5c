package ai.voiceagent.process.project;

import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.wallet.ChargeUsage;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.project.PitchGenerated;
import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.project.TrainingFileAdded;
import ai.voiceagent.events.project.UsagePrice;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ModelUsage;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.UndoneCommand;
import ai.voiceagent.process.testing.RecordedCommands;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProjectAftermathTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:00:00Z");
    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final ProjectId PROJECT = new ProjectId("proj_1");

    private final RecordedCommands commands = new RecordedCommands(ChargeUsage.class);
    private final WhenProjectUsesSomethingChargeIt charging = new WhenProjectUsesSomethingChargeIt(commands.batched());

    private static TrainingFileAdded learned(long unitPaise) {
        var price = new UsagePrice(3, unitPaise, 7);
        return new TrainingFileAdded(PROJECT, ACCOUNT, new TrainingFile("file_1", "a.pdf", "aa", 10, 7, 30, price, AT));
    }

    private static ChargeUsage charge(String id, long paise) {
        return new ChargeUsage(WalletId.of(ACCOUNT), id, CostCategory.AI_TRAINING, paise, id, null, AT);
    }

    @Test
    void aDocumentIsPaidByThePageAndAPitchByThePiece() {
        var usage = new ModelUsage("openai", "gpt-5", 1, 1, 1);
        var pitch = new Pitch("pitch_1", "Hi", Language.TAMIL, false, usage, new UsagePrice(3, 5_000, 1), AT);
        batch(() -> {
            charging.on(learned(250));
            charging.on(new PitchGenerated(PROJECT, ACCOUNT, pitch));
        });

        assertThat(commands.sent()).containsExactly(charge("file_1", 1_750), charge("pitch_1", 5_000));
    }

    @Test
    void whatIsFreeIsNotCharged() {
        batch(() -> charging.on(learned(0)));

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void aChargeThatIsRefusedIsKept() {
        commands.refusing(ChargeUsage.class, Rejection.insufficientFunds(1, 1_750));

        batch(() -> charging.on(learned(250)));

        assertThat(commands.undone().all()).extracting(UndoneCommand::key).containsExactly("usage:file_1");
    }
}
