package ai.voiceagent.query.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import ai.voiceagent.test.Ledgers;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionCsvTest {

    private static final String CSV = "/api/wallet/transactions?format=csv";

    private final ReadApi api = new ReadApi();
    private final Ledgers ledger = new Ledgers(Instant.parse("2025-01-10T18:29:00Z"), Duration.ofMinutes(1));

    @BeforeEach
    void open() {
        api.happened(Happened.account(), ledger.opened());
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theFileHasTheWholeHistoryWithTopUpsThatAreNotInTheLedger() throws Exception {
        api.happened(ledger.requested("txn_1", 10_000), ledger.toppedUp("txn_1", 10_000));
        for (int i = 0; i < 1_100; i++) api.happened(ledger.charged("CALL" + i, 60));
        api.happened(ledger.requested("txn_2", 500), ledger.failed("txn_2"), ledger.requested("txn_3", 700));

        var answer = api.answer(CSV).getResponse();
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"transactions.csv\"");
        var lines = lines(CSV);
        assertThat(lines).extracting(line -> line.get("id")).hasSize(1_103).startsWith("txn_3", "txn_2", "CALL1099");
        var moved = lines.stream()
                .filter(line -> line.get("status").equals("completed"))
                .map(line ->
                        new BigDecimal(line.get("amount")).movePointRight(2).longValueExact())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(moved).isEqualTo(ledger.balancePaise());
        assertThat(lines.getLast().toMap())
                .containsEntry("id", "txn_1")
                .containsEntry("type", "topup")
                .containsEntry("category", "funds")
                .containsEntry("date", "2025-01-11")
                .containsEntry("time", "12:01 AM")
                .containsEntry("amount", "100.00")
                .containsEntry("balanceAfter", "100.00");
    }

    @Test
    void typeStatusAndDaysFilterTheFileAsTheyFilterTheList() throws Exception {
        api.happened(
                ledger.requested("txn_1", 10_000),
                ledger.toppedUp("txn_1", 10_000),
                ledger.charged("CALL1", 60),
                ledger.requested("txn_2", 500),
                ledger.failed("txn_2"),
                ledger.requested("txn_3", 700));

        for (var filter : List.of(
                "",
                "&status=completed",
                "&status=failed",
                "&status=processing",
                "&type=topup",
                "&type=topup&status=completed",
                "&type=call_charge",
                "&type=call_charge&status=failed",
                "&from=2025-01-11&to=2025-01-11",
                "&from=2025-01-12")) {
            var listed = new ArrayList<String>();
            api.data("/api/wallet/transactions?limit=100" + filter)
                    .path("transactions")
                    .forEach(line -> listed.add(line.path("id").asString()));
            assertThat(lines(CSV + filter))
                    .as(filter)
                    .extracting(line -> line.get("id"))
                    .isEqualTo(listed);
        }
        assertThat(ids("&status=completed")).containsExactly("CALL1", "txn_1");
        assertThat(ids("&status=failed")).containsExactly("txn_2");
        assertThat(ids("&status=processing")).containsExactly("txn_3");
        assertThat(ids("&type=topup&status=completed")).containsExactly("txn_1");
        assertThat(ids("&type=call_charge&status=failed")).isEmpty();
    }

    @Test
    void aReasonThatLooksLikeAFormulaIsHarmless() throws Exception {
        var adjusted = ledger.adjusted("adj_1", -100);
        api.happened(new WalletAdjusted(
                adjusted.walletId(), adjusted.accountId(), adjusted.entry(), "=cmd|' /C calc'!A0", "usr_1"));

        var line = lines(CSV).getFirst();
        assertThat(line.get("reason")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(line.get("amount")).isEqualTo("-1.00");
    }

    @Test
    void wordsThatMeanNothingAreRefused() {
        for (var query : List.of("format=xlsx", "status=lost", "format=csv&status=lost", "format=csv&type=gift")) {
            assertThat(api.refusal("/api/wallet/transactions?" + query).code())
                    .as(query)
                    .isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
        assertThat(api.as("acc_2").refusal(CSV).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    private List<String> ids(String filter) throws IOException {
        return lines(CSV + filter).stream().map(line -> line.get("id")).toList();
    }

    private List<CSVRecord> lines(String path) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(new StringReader(api.body(path)))) {
            return csv.getRecords();
        }
    }
}
