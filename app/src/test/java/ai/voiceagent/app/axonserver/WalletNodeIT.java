package ai.voiceagent.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.axon.Commands;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs without Axon Server too, so that what the tests with Axon Server start does not break unseen. */
class WalletNodeIT {

    @TempDir
    Path data;

    @Test
    void theProcessThatCommandsOneWalletStarts() {
        try (var node = WalletNode.start(data.toString())) {
            assertThat(node.getBean(Commands.class)).isNotNull();
        }
    }
}
