package ai.voiceagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.command.wallet.GrantBonus;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An account with a campaign, a wallet and files of calls to import. */
abstract class ImportBench {

    static final String HEADER = "started_at,phone_number,duration_seconds,status,dispositionType\n";

    @TempDir
    static Path data;

    static CommandBench bench;

    Imports imports;
    ImportWork work;
    Commands commands;
    AccountId account;
    CampaignId campaign;

    @BeforeAll
    static void start() {
        bench = CommandBench.start(data);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void anAccountWithACampaignAndAWallet() {
        imports = bench.get(Imports.class);
        work = bench.get(ImportWork.class);
        commands = bench.get(Commands.class);
        account = bench.account();
        campaign = bench.campaign(account, CampaignType.OUTGOING);
        commands.send(new OpenWallet(WalletId.of(account), account));
    }

    ImportId started(Billing billing, String file) {
        var id = newId();
        start(id, billing, file);
        return id;
    }

    long start(ImportId id, Billing billing, String file) {
        var request = new ImportRequest(id, account, campaign, "calls.csv", "ab", null, billing, "usr_1");
        return imports.start(request, () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    Rejection refused(ImportId id, Billing billing, String file) {
        var refusal = catchThrowableOfType(Rejection.class, () -> start(id, billing, file));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    static ImportId newId() {
        return new ImportId(bench.get(Ids.class).next("imp_"));
    }

    static String row(int number, int seconds) {
        return "%s,+1555%07d,%d,completed,\n"
                .formatted(Instant.parse("2008-05-05T03:30:00Z").plusSeconds(number), number, seconds);
    }

    void grant(long paise) {
        var entry = bench.get(Ids.class).next("txn_");
        commands.send(new GrantBonus(WalletId.of(account), entry, paise, "test", "usr_1"));
    }

    <E> List<E> wallet(Class<E> type) {
        return bench.events(WalletId.of(account).value()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
