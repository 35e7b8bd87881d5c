package ai.voiceagent.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.events.wallet.LedgerWalk;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsAxonServer
class TwoProcessesIT {

    private static final int ENTRIES = 500;

    @TempDir
    Path folder;

    private final AccountId account = new AccountId("acc_" + UUID.randomUUID());

    @Test
    void twoProcessesThatChargeTheSameWalletForTheSameThingsChargeEachOnce() throws IOException, InterruptedException {
        var up = start("up");
        var down = start("down");
        var fromUp = up.inputReader();
        var fromDown = down.inputReader();
        awaitLine(fromUp, "READY");
        awaitLine(fromDown, "READY");

        go(up);
        go(down);

        awaitLine(fromUp, "ACCEPTED " + ENTRIES);
        awaitLine(fromDown, "ACCEPTED " + ENTRIES);
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(down.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThatTheLedgerIsWhole();
    }

    private void assertThatTheLedgerIsWhole() {
        try (var reader = Node.start(folder.resolve("reader"), Map.of())) {
            var walk = LedgerWalk.fromTheStart();
            var seen = new HashSet<String>();
            long sequence = 0;
            for (var event : reader.events(WalletId.of(account).value())) {
                assertThat(event.getSequenceNumber()).isEqualTo(sequence++);
                if (!(event.getPayload() instanceof LedgerEvent moved)) continue;
                assertThat(walk.next(moved.entry()))
                        .as("the chain at " + moved.entry().entryId())
                        .isEmpty();
                assertThat(seen.add(moved.entry().entryId()))
                        .as(moved.entry().entryId())
                        .isTrue();
            }
            assertThat(walk.entries()).isEqualTo(1 + ENTRIES);
            assertThat(walk.balancePaise()).isEqualTo(WalletNode.BONUS_PAISE - ENTRIES * WalletNode.CHARGE_PAISE);
        }
    }

    private Process start(String order) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WalletNode.class.getName(),
                        folder.resolve(order).toString(),
                        account.value(),
                        order,
                        String.valueOf(ENTRIES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void go(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    private static void awaitLine(BufferedReader from, String expected) throws IOException {
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            if (line.equals(expected)) return;
            System.err.println(line);
        }
        throw new AssertionError("the process ended without saying " + expected);
    }
}
