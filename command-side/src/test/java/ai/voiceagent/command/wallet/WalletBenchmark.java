package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.ACCOUNT;
import static ai.voiceagent.command.wallet.WalletFixture.CALLED_AT;
import static ai.voiceagent.command.wallet.WalletFixture.CAMPAIGN;
import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.call;
import static ai.voiceagent.command.wallet.WalletFixture.talked;

import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.wallet.WalletEvent;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Measures, without any storage, what a settlement costs and how long a wallet of many entries takes to load. Run by hand. */
final class WalletBenchmark {

    private static final int ENTRIES = 1_000_000;
    private static final Jackson3Serializer SERIALIZER =
            Jackson3Serializer.builder().build();

    private WalletBenchmark() {}

    public static void main(String[] arguments) {
        folding();
        settlements();
        loading();
    }

    private static void folding() {
        for (int round = 0; round < 6; round++) {
            var wallet = new Wallet();
            var history = WalletHistory.opened();
            wallet.on(history.last());
            time("making and folding 50,000 charges, round " + round, () -> {
                for (int i = 0; i < 50_000; i++)
                    wallet.on(
                            history.charged(call(NOW, "call " + i), talked(60)).last());
                return wallet.rememberedKeys();
            });
        }
    }

    private static void settlements() {
        for (int round = 0; round < 6; round++) {
            try (var engine = new WalletEngine(Clock.fixed(NOW, ZoneOffset.UTC), new InMemoryEventStorageEngine())) {
                engine.send(new OpenWallet(WALLET, ACCOUNT));
                var commands = new ArrayList<SettleCall>();
                for (int i = 0; i < 50_000; i++) commands.add(settle(i));
                time("settling 50,000 calls through the bus, round " + round, () -> {
                    commands.forEach(engine::send);
                    return commands.size();
                });
            }
        }
    }

    private static void loading() {
        var wallet = new Wallet();
        var history = WalletHistory.opened();
        wallet.on(history.last());
        var events = new ArrayList<SerializedObject<byte[]>>(100_000);
        for (int i = 0; i < ENTRIES; i++) {
            var event = history.charged(call(NOW, "call " + i), talked(60 + i % 100))
                    .last();
            wallet.on(event);
            if (i < 100_000) events.add(SERIALIZER.serialize(event, byte[].class));
            if (i % 10_000 == 0) history.forget();
        }
        for (int round = 0; round < 3; round++) {
            time("folding 100,000 stored events", () -> fold(events));
            var snapshot =
                    time("writing a snapshot of 1,000,000 keys", () -> SERIALIZER.serialize(wallet, byte[].class));
            System.out.println("  bytes: " + snapshot.getData().length);
            time(
                    "reading it",
                    () -> SERIALIZER.<byte[], Wallet>deserialize(snapshot).rememberedKeys());
        }
    }

    private static int fold(List<SerializedObject<byte[]>> events) {
        var wallet = new Wallet();
        for (var event : events) wallet.on(SERIALIZER.<byte[], WalletEvent>deserialize(event));
        return wallet.rememberedKeys();
    }

    private static <T> T time(String what, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var began = System.nanoTime();
        var cpuBefore = threads.getCurrentThreadCpuTime();
        var result = work.get();
        var cpu = threads.getCurrentThreadCpuTime() - cpuBefore;
        System.out.printf("%s: %,d µs, of CPU %,d µs%n", what, (System.nanoTime() - began) / 1_000, cpu / 1_000);
        return result;
    }

    private static SettleCall settle(int i) {
        return new SettleCall(
                WALLET, call(NOW, "call " + i), CAMPAIGN, Direction.OUTBOUND, talked(60), CALLED_AT, null);
    }
}
