package ai.voiceagent.app.axonserver;

import ai.voiceagent.command.wallet.ChargeUsage;
import ai.voiceagent.command.wallet.GrantBonus;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.embedded.events.EmbeddedEvents;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.platform.PlatformSetup;
import ai.voiceagent.platform.axon.Commands;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A process that commands one wallet: {@code data-folder account up|down entries}. It says READY, waits for a line, grants a
 * bonus, sends its charges, and says how many were accepted. Whoever runs it twice at once sends everything twice.
 */
final class WalletNode {

    static final long BONUS_PAISE = 10_000_000;
    static final long CHARGE_PAISE = 7;

    private WalletNode() {}

    public static void main(String[] arguments) throws IOException {
        var account = new AccountId(arguments[1]);
        var wallet = WalletId.of(account);
        int entries = Integer.parseInt(arguments[3]);
        try (var context = start(arguments[0])) {
            var commands = context.getBean(Commands.class);
            System.out.println("READY");
            if (System.in.read() < 0) return;
            commands.send(new OpenWallet(wallet, account));
            commands.send(new GrantBonus(wallet, "bonus", BONUS_PAISE, "to spend", "operator"));
            var answers = new ArrayList<CompletableFuture<Object>>();
            for (int i = 0; i < entries; i++) {
                var entry = "charge-" + (arguments[2].equals("up") ? i : entries - 1 - i);
                answers.add(commands.sendAsync(new ChargeUsage(
                        wallet,
                        entry,
                        CostCategory.AI_TRAINING,
                        CHARGE_PAISE,
                        entry,
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"))));
            }
            var accepted = answers.stream()
                    .filter(answer ->
                            answer.handle((done, failure) -> failure == null).join())
                    .count();
            System.out.println("ACCEPTED " + accepted);
        }
    }

    static ConfigurableApplicationContext start(String data) {
        return new SpringApplicationBuilder(Setup.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--voice.data=" + data,
                        "--voice.clickhouse.url=http://127.0.0.1:1",
                        "--logging.level.root=WARN",
                        "--spring.main.banner-mode=off");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PlatformSetup.class, EmbeddedStores.class, EmbeddedEvents.class})
    @ComponentScan(
            basePackages = "ai.voiceagent.command.wallet",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Wallet|WalletSnapshots|ReceiptTerms)"))
    static class Setup {}
}
