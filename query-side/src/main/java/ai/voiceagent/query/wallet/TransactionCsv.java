package ai.voiceagent.query.wallet;

import ai.voiceagent.query.export.CsvDocument;
import ai.voiceagent.query.export.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the history of a wallet as CSV, however long it is. */
@Component
public class TransactionCsv {

    private static final List<String> HEADERS = List.of(
            "id",
            "createdAt",
            "date",
            "time",
            "type",
            "category",
            "status",
            "description",
            "amount",
            "balanceAfter",
            "effectiveAt",
            "campaignId",
            "reason");

    private final WalletHistory history;
    private final Wallets wallets;

    TransactionCsv(WalletHistory history, Wallets wallets) {
        this.history = history;
        this.wallets = wallets;
    }

    /** All that is wanted, latest first. */
    public Download of(String accountId, WalletHistory.Wanted wanted) {
        wallets.of(accountId);
        return new Download("transactions.csv", Download.CSV, out -> write(accountId, wanted, out));
    }

    private void write(String accountId, WalletHistory.Wanted wanted, OutputStream out) throws IOException {
        try (var csv = new CsvDocument(out, HEADERS)) {
            history.each(
                    accountId,
                    wanted,
                    line -> csv.row(Arrays.<@Nullable Object>asList(
                            line.id(),
                            line.createdAt(),
                            line.date(),
                            line.time(),
                            line.type().wire(),
                            line.category().wire(),
                            line.status().wire(),
                            line.description(),
                            line.amount(),
                            line.balanceAfter(),
                            line.effectiveAt(),
                            line.campaignId(),
                            line.reason())));
        }
    }
}
