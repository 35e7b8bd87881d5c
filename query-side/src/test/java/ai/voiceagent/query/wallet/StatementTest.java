package ai.voiceagent.query.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.PdfPages;
import ai.voiceagent.query.ReadApi;
import ai.voiceagent.query.shared.Formats;
import ai.voiceagent.test.Ledgers;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** It is the 20th of January 2025, 11:30 in Kolkata. */
class StatementTest {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^(\\d+) (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) (.*?) (-?[\\d,]+\\.\\d\\d) (-?[\\d,]+\\.\\d\\d) ([0-9a-f]{10})$");

    private final ReadApi api = new ReadApi();
    private final List<LedgerEvent> posted = new ArrayList<>();
    private final Ledgers ledger = new Ledgers(Instant.parse("2024-12-29T18:29:00Z"), Duration.ofHours(6));

    @AfterEach
    void close() {
        api.close();
    }

    /** The page to look at: target/pages/statement-1.png. */
    @Test
    void aStatementTiesLineByLineToTheLedger() throws Exception {
        aLife(80);

        var pdf = statement("2025-01");
        pdf.draw("statement");
        var lines = lines(pdf);
        // December ends at 18:30 UTC: eight entries were posted by then
        assertThat(lines).hasSize(posted.size() - 8);
        long balance = posted.get(7).entry().balanceAfterPaise();
        for (int i = 0; i < lines.size(); i++) {
            var entry = posted.get(8 + i).entry();
            var line = lines.get(i);
            assertThat(line.number()).isEqualTo(entry.sequence());
            assertThat(line.amountPaise()).isEqualTo(entry.amountPaise());
            assertThat(line.balancePaise()).isEqualTo(entry.balanceAfterPaise());
            assertThat(line.hash()).isEqualTo(entry.hash().substring(0, 10));
            balance += line.amountPaise();
        }
        assertThat(balance).isEqualTo(ledger.balancePaise());
        assertThat(pdf.text())
                .contains(
                        "Wallet statement 2025-01",
                        "Account Premium Properties",
                        "Month 2025-01, by posting time in Asia/Kolkata",
                        "Provisional The month is not over; until 2025-01-20 11:30:00",
                        "Opening balance ₹ " + rupees(posted.get(7).entry().balanceAfterPaise()),
                        "Closing balance ₹ " + rupees(balance),
                        "Hash before " + posted.get(7).entry().hash(),
                        "Hash after " + ledger.head(),
                        "leads from one balance to the next",
                        "Adjustment: goodwill")
                .doesNotContain("DOES NOT HOLD");
    }

    @Test
    void aMonthThatIsOverEndsWithItsLastEntryAndTheNextBeginsThere() throws Exception {
        aLife(80);

        var december = statement("2024-12");
        assertThat(lines(december)).hasSize(8);
        assertThat(december.text())
                .doesNotContain("Provisional")
                .contains("Opening balance ₹ 0.00", "Hash before " + "0".repeat(64))
                .contains("Hash after " + posted.get(7).entry().hash());
    }

    @Test
    void aLongMonthGoesOnOverManyPages() throws Exception {
        var busy = new Ledgers(Instant.parse("2025-01-02T00:00:00Z"), Duration.ofSeconds(1));
        api.happened(Happened.account(), busy.opened());
        var calls = new ArrayList<Object>();
        for (int i = 0; i < 1_400; i++) calls.add(busy.charged("CALL" + i, 60));
        api.happened(calls.toArray());

        var pdf = statement("2025-01");
        var lines = lines(pdf);
        assertThat(lines).hasSize(1_400);
        assertThat(lines.stream().mapToLong(Line::amountPaise).sum()).isEqualTo(busy.balancePaise());
        assertThat(pdf.text()).contains("Page 1 of ", "Call charge 1,400 " + rupees(busy.balancePaise()));
    }

    @Test
    void aMonthWithoutEntriesHasOneBalance() throws Exception {
        api.happened(Happened.account(), new Ledgers(Instant.parse("2024-12-02T00:00:00Z"), Duration.ZERO).opened());

        assertThat(statement("2024-12").text())
                .contains("Entries none", "Opening balance ₹ 0.00", "Closing balance ₹ 0.00")
                .doesNotContain("DOES NOT HOLD");
    }

    @Test
    void aLedgerThatWasChangedIsNotStatedAsIfItHeld() throws Exception {
        aLife(80);
        api.bean(MongoDatabaseFactory.class)
                .getMongoDatabase()
                .getCollection("ledger_entries")
                .updateOne(
                        Filters.eq("_id", Ledgers.WALLET.value() + ":000000000020"),
                        Updates.set("entry.amountPaise", -1L));

        assertThat(statement("2025-01").text()).contains("THIS STATEMENT DOES NOT HOLD: entry 20");
    }

    @Test
    void aMonthBeforeTheWalletOrToComeHasNoStatement() {
        aLife(3);
        for (var month : List.of("2024-11", "2025-02", "%2B999999999-12", "-999999999-01")) {
            assertThat(api.refusal("/api/wallet/statements/" + month).code())
                    .as(month)
                    .isEqualTo(ErrorCode.NOT_FOUND);
        }
        for (var month : List.of("2025-13", "2025", "january")) {
            assertThat(api.refusal("/api/wallet/statements/" + month).code())
                    .as(month)
                    .isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
        assertThat(api.as("acc_2").refusal("/api/wallet/statements/2025-01").code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    private void aLife(int entries) {
        api.happened(Happened.account(), ledger.opened());
        posted.add(ledger.toppedUp("txn_1", 1_00_000_00));
        for (int i = 1; i < entries; i++) {
            posted.add(i % 20 == 0 ? ledger.adjusted("adj_" + i, 50) : ledger.charged("CALL" + i, 59 + i * 7));
        }
        api.happened(posted.toArray());
    }

    private PdfPages statement(String month) throws Exception {
        var answer = api.answer("/api/wallet/statements/" + month).getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"statement-" + month + ".pdf\"");
        return new PdfPages(answer.getContentAsByteArray());
    }

    private static List<Line> lines(PdfPages pdf) throws Exception {
        return LINE.matcher(pdf.lines())
                .results()
                .map(line -> new Line(
                        Long.parseLong(line.group(1)), paise(line.group(4)), paise(line.group(5)), line.group(6)))
                .toList();
    }

    private static long paise(String text) {
        return Long.parseLong(text.replaceAll("[,.]", ""));
    }

    private static String rupees(long paise) {
        return Formats.exact(paise);
    }

    private record Line(long number, long amountPaise, long balancePaise, String hash) {}
}
