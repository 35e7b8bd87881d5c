package ai.voiceagent.app.bench;

import ai.voiceagent.app.e2e.RunningApp;
import ai.voiceagent.command.wallet.AdjustWallet;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.command.wallet.SettleCall;
import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.embedded.events.EmbeddedEvents;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.AxonSetup;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.id.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Charges per second, each its own idempotent command and on the disk before it is answered, against PostgreSQL. */
record WalletBench(String name, int wallets) {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Direction OUT = Direction.OUTBOUND;
    private static final CampaignId CAMPAIGN = new CampaignId("OUTBENCH");

    List<Bench.Row> run(int... callerCounts) throws Exception {
        var data = Files.createTempDirectory("wallet-bench-");
        try (var context = new SpringApplicationBuilder(Ledger.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "voice.data=" + data,
                        "voice.clickhouse.url=http://127.0.0.1:1",
                        "spring.main.banner-mode=off",
                        "spring.main.log-startup-info=false",
                        "logging.level.root=WARN")
                .run()) {
            var commands = context.getBean(Commands.class);
            for (int i = 0; i < wallets; i++) {
                commands.send(new OpenWallet(wallet(i), account(i)));
                commands.send(new AdjustWallet(
                        wallet(i), Ids.derived("txn_", Instant.now(), "b" + i), 1L << 40, "bench", "bench"));
            }
            load(commands, 8, Duration.ofSeconds(15)); // warm-up
            var rows = new ArrayList<Bench.Row>();
            for (int callers : callerCounts) rows.add(row(callers, load(commands, callers, TIME)));
            return rows;
        }
    }

    private Load load(Commands commands, int callers, Duration time) throws InterruptedException {
        var charge = Rating.charge(RateCardVersion.DEFAULT, OUT, 123);
        var ids = new Ids(Clock.systemUTC());
        return Load.of(callers, time, (caller, n) -> {
            var wallet = wallet(ThreadLocalRandom.current().nextInt(wallets));
            var call = new CallId(ids.next("CALL"));
            commands.send(new SettleCall(wallet, call, CAMPAIGN, OUT, charge, Instant.now(), null));
        });
    }

    private Bench.Row row(int callers, Load ours) throws IOException, InterruptedException {
        var work = String.format(Locale.ROOT, "%,d wallet(s), %d callers", wallets, callers);
        System.err.println(work + ": " + ours.text());
        var reference = reference(callers);
        var perSecond = perSecond(reference);
        var ratio = perSecond == 0 ? "–" : String.format(Locale.ROOT, "%.2f", ours.perSecond() / perSecond);
        var target = wallets > 1 ? "> 1" : callers == 8 ? "≥ 2" : "–";
        return new Bench.Row(name, work, ours.text(), reference, ratio, target);
    }

    private String reference(int callers) throws IOException, InterruptedException {
        var script = RunningApp.root().resolve("bench/pg-ledger/run").toString();
        var process = new ProcessBuilder(
                        script, String.valueOf(wallets), String.valueOf(callers), String.valueOf(TIME.toSeconds()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        System.err.println("PostgreSQL: " + out);
        return process.waitFor() == 0 ? "PostgreSQL " + out : "no PostgreSQL here";
    }

    private static double perSecond(String reference) {
        var found = Pattern.compile("tps=(\\d+)").matcher(reference);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static AccountId account(int i) {
        return new AccountId("acc_bench" + i);
    }

    private static WalletId wallet(int i) {
        return WalletId.of(account(i));
    }

    /** The command side's wallet, and nothing that reads what it does. No configuration that the product's own scan could find. */
    @EnableAutoConfiguration
    @Import({AxonSetup.class, EmbeddedStores.class, EmbeddedEvents.class})
    @ComponentScan(
            basePackages = "ai.voiceagent.command.wallet",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = ".*\\.web\\..*"))
    static class Ledger {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
