package ai.voiceagent.query.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.LedgerChain;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import ai.voiceagent.test.Ledgers;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

class WalletApiTest {

    private static final Instant START = Instant.parse("2025-01-10T18:29:00Z");

    private final ReadApi api = new ReadApi();
    private final Ledgers ledger = new Ledgers(START, Duration.ofMinutes(1));

    @BeforeEach
    void open() {
        api.happened(Happened.account(), ledger.opened());
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aBalanceIsInRupeesWithPaiseBesideThem() {
        api.happened(
                ledger.toppedUp("txn_1", 1_890_000), ledger.charged("CALL1", 323), ledger.reserved("CALL2", 1_000));

        var balance = api.data("/api/wallet/balance");
        assertThat(balance.path("currentBalance").decimalValue()).isEqualByComparingTo("18892.74");
        assertThat(balance.path("raw").toString())
                .isEqualTo("{\"balancePaise\":1889274,\"reservedPaise\":1000,\"availablePaise\":1888274,"
                        + "\"avgDailySpendPaise\":66}");
        assertThat(balance.path("estimatedMinutes").asLong()).isEqualTo(13_987);
        assertThat(balance.path("avgDailySpend").decimalValue()).isEqualByComparingTo("0.66");
        assertThat(balance.path("autoTopup").path("enabled").asBoolean()).isFalse();
        assertThat(balance.path("topup").toString())
                .isEqualTo("{\"presetAmounts\":[1000.0,5000.0],\"minimum\":1.0,\"maximum\":1000000.0,"
                        + "\"bonus\":[{\"from\":10000.0,\"percent\":5}]}");
    }

    @Test
    void aPastBalanceIsThatAfterTheLastEntryUntilThen() {
        api.happened(ledger.toppedUp("txn_1", 10_000));
        var between = ledger.now().plusSeconds(30);
        api.happened(ledger.charged("CALL1", 60), ledger.charged("CALL2", 60));

        assertThat(paiseAsOf(START)).isZero();
        assertThat(paiseAsOf(between)).isEqualTo(10_000);
        assertThat(paiseAsOf(ledger.now())).isEqualTo(9_730);
        assertThat(paiseAsOf(ledger.now().minusNanos(1))).isEqualTo(9_865);
        assertThat(paiseAsOf(ReadApi.NOW)).isEqualTo(9_730);
    }

    @Test
    void theHistoryHoldsTopUpsThatAreNotInTheLedgerWhereTheyHappened() {
        aLife();

        var all = api.data("/api/wallet/transactions");
        assertThat(lines(all))
                .containsExactly(
                        "txn_4 topup processing",
                        "CALL3 call_charge completed",
                        "txn_3 topup completed",
                        "txn_2 topup failed",
                        "CALL2 call_charge completed",
                        "adj_1 adjustment completed",
                        "CALL1 call_charge completed",
                        "txn_1 topup completed");
        assertThat(all.path("pagination").path("total").asLong()).isEqualTo(8);
        assertThat(all.path("transactions").path(3).path("reason").asString()).isEqualTo("declined");
        assertThat(all.path("transactions").path(6).path("amount").decimalValue())
                .isEqualByComparingTo("-1.35");

        var pages = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            pages.addAll(lines(api.data("/api/wallet/transactions?limit=3&page=" + page)));
        }
        assertThat(pages).isEqualTo(lines(all));
    }

    @Test
    void theHistoryOfAKindHasItsOwnPages() {
        aLife();

        assertThat(lines(api.data("/api/wallet/transactions?type=topup")))
                .containsExactly(
                        "txn_4 topup processing",
                        "txn_3 topup completed",
                        "txn_2 topup failed",
                        "txn_1 topup completed");
        assertThat(lines(api.data("/api/wallet/transactions?type=topup&limit=2&page=2")))
                .containsExactly("txn_2 topup failed", "txn_1 topup completed");
        assertThat(lines(api.data("/api/wallet/transactions?type=call_charge&limit=1&page=2")))
                .containsExactly("CALL2 call_charge completed");
        assertThat(lines(api.data("/api/wallet/transactions?type=bonus"))).isEmpty();
        assertThat(api.refusal("/api/wallet/transactions?type=gift").code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void theHistoryOfADayIsThatOfTheAccountsZone() {
        // one entry late on the 10th, then half a day each
        var slow = new Ledgers(Instant.parse("2025-01-10T06:20:00Z"), Duration.ofHours(12));
        try (var other = new ReadApi()) {
            other.happened(
                    Happened.account(),
                    slow.opened(),
                    slow.toppedUp("txn_1", 10_000),
                    slow.charged("CALL1", 60),
                    slow.requested("txn_2", 500),
                    slow.charged("CALL2", 60),
                    slow.charged("CALL3", 60));

            var path = "/api/wallet/transactions?from=2025-01-11&to=2025-01-11";
            assertThat(lines(other.data(path)))
                    .containsExactly("txn_2 topup processing", "CALL1 call_charge completed");
            assertThat(lines(other.data(path + "&type=call_charge"))).containsExactly("CALL1 call_charge completed");
            assertThat(lines(other.data("/api/wallet/transactions?from=2025-01-12")))
                    .containsExactly("CALL3 call_charge completed", "CALL2 call_charge completed");
            assertThat(lines(other.data("/api/wallet/transactions?to=2025-01-10")))
                    .containsExactly("txn_1 topup completed");
            assertThat(lines(other.data("/api/wallet/transactions?to=2025-01-09")))
                    .isEmpty();
        }
    }

    @Test
    void theLedgerIsReadByCursorUntilItsFirstEntry() {
        aLife();

        var sequences = new ArrayList<Long>();
        String cursor = "";
        do {
            var page = api.data("/api/wallet/ledger?limit=4" + cursor);
            for (JsonNode entry : page.path("entries"))
                sequences.add(entry.path("sequence").asLong());
            assertThat(page.path("total").asLong()).isEqualTo(6);
            cursor = page.path("hasNext").asBoolean()
                    ? "&cursor=" + page.path("nextCursor").asString()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(sequences).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        for (var none : List.of("x", "-1", "0", "1e3", "9".repeat(40))) {
            assertThat(api.refusal("/api/wallet/ledger?cursor=" + none).code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
        assertThat(api.data("/api/wallet/ledger?cursor=1").path("entries").size())
                .isZero();
    }

    @Test
    void anEntryShowsEverythingThatIsHashedOfIt() {
        var charged = ledger.charged("CALL1", 323);
        api.happened(charged);

        var entry = api.data("/api/wallet/ledger").path("entries").path(0);
        assertThat(entry.path("hash").asString()).isEqualTo(charged.entry().hash());
        assertThat(entry.path("postings").path(1).path("account").asString()).isEqualTo("revenue:outbound_minutes");
        assertThat(entry.path("charge").path("billableSeconds").asLong()).isEqualTo(323);
        assertThat(entry.path("amount").decimalValue()).isEqualByComparingTo("-7.26");
        assertThat(entry.path("campaignId").asString()).isEqualTo("OUT1");
    }

    @Test
    void anUntouchedLedgerVerifies() {
        aLife();

        assertThat(api.data("/api/wallet/ledger/verify").toString())
                .isEqualTo("{\"valid\":true,\"entries\":6,\"headHash\":\"" + ledger.head() + "\"}");
    }

    @Test
    void aChangedAmountAndALostEntryAreFound() {
        aLife();
        var stored = api.bean(MongoDatabaseFactory.class).getMongoDatabase().getCollection("ledger_entries");

        stored.updateOne(Filters.eq("_id", Ledgers.WALLET + ":000000000004"), Updates.set("entry.amountPaise", -1L));
        var changed = api.data("/api/wallet/ledger/verify");
        assertThat(changed.path("valid").asBoolean()).isFalse();
        assertThat(changed.path("brokenAt").asLong()).isEqualTo(4);
        assertThat(changed.path("entries").asLong()).isEqualTo(3);

        stored.deleteOne(Filters.eq("_id", Ledgers.WALLET + ":000000000006"));
        stored.deleteOne(Filters.eq("_id", Ledgers.WALLET + ":000000000004"));
        assertThat(api.data("/api/wallet/ledger/verify").path("brokenAt").asLong())
                .isEqualTo(4);
    }

    @Test
    void anExportHasOneLineForEachEntryAsItWasHashed() throws Exception {
        var toppedUp = ledger.toppedUp("txn_1", 10_000);
        var charged = ledger.charged("CALL1", 323);
        api.happened(toppedUp, charged);

        var lines = api.body("/api/wallet/ledger/export").lines().toList();
        assertThat(lines).hasSize(2).last().isEqualTo(LedgerChain.exportLine(charged.entry()));
        assertThat(api.answer("/api/wallet/ledger/export").getResponse().getContentType())
                .isEqualTo("application/x-ndjson");
    }

    @Test
    void anAccountWithoutAWalletHasNone() {
        assertThat(api.as("acc_2").refusal("/api/wallet/balance").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void commandsReadBackWalletsAndTopUpsOfTheirOwnAccount() {
        aLife();

        var wallets = api.bean(WalletReadBack.class);
        assertThat(wallets.read("acc_1", Ledgers.WALLET.value(), 12)).isPresent();
        assertThat(wallets.read("acc_1", Ledgers.WALLET.value(), 99)).isEmpty();
        assertThat(wallets.read("acc_2", Ledgers.WALLET.value(), 0)).isEmpty();
        var topUps = api.bean(TopUpReadBack.class);
        assertThat(topUps.read("acc_1", "txn_2", 12)).isPresent();
        assertThat(topUps.read("acc_1", "txn_2", 99)).isEmpty();
        assertThat(topUps.read("acc_2", "txn_2", 0)).isEmpty();
    }

    private void aLife() {
        api.happened(
                ledger.requested("txn_1", 10_000),
                ledger.toppedUp("txn_1", 10_000),
                ledger.charged("CALL1", 60),
                ledger.adjusted("adj_1", 7),
                ledger.charged("CALL2", 60),
                ledger.requested("txn_2", 300),
                ledger.requested("txn_3", 400),
                ledger.failed("txn_2"),
                ledger.toppedUp("txn_3", 400),
                ledger.charged("CALL3", 60),
                ledger.requested("txn_4", 500),
                ledger.reserved("CALL4", 100));
    }

    private long paiseAsOf(Instant at) {
        return api.data("/api/wallet/balance?asOf=" + at)
                .path("raw")
                .path("balancePaise")
                .asLong();
    }

    private static List<String> lines(JsonNode page) {
        var lines = new ArrayList<String>();
        for (JsonNode line : page.path("transactions")) {
            lines.add("%s %s %s"
                    .formatted(
                            line.path("id").asString(),
                            line.path("type").asString(),
                            line.path("status").asString()));
        }
        return lines;
    }
}
