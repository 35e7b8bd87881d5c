package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {

    private final CommandTargets targets = new CommandTargets();

    private record WalletId(String value) {

        @Override
        public String toString() {
            return value;
        }
    }

    private record TopUp(
            long paise, @TargetAggregateIdentifier @Nullable WalletId walletId) {}

    private record Tidy(String what) {}

    @Test
    void theMarkedComponentIsTheTarget() {
        for (var wallet : new String[] {"wal_1", "wal_2"}) {
            var target = resolve(new TopUp(100, new WalletId(wallet)));

            assertThat(target.getIdentifier()).isEqualTo(wallet);
            assertThat(target.getIdentifierValue()).isEqualTo(new WalletId(wallet));
            assertThat(target.getVersion()).isNull();
        }
    }

    @Test
    void aCommandWithoutTargetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(new TopUp(100, null)))
                .withMessageContaining("TopUp");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(new Tidy("tables")))
                .withMessageContaining("@TargetAggregateIdentifier");
        assertThatIllegalArgumentException().isThrownBy(() -> resolve("tidy")).withMessageContaining("no record");
    }

    private VersionedAggregateIdentifier resolve(Object command) {
        return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));
    }
}
