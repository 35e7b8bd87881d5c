package ai.voiceagent.query.wallet.web;

import ai.voiceagent.events.wallet.LedgerChain;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.wallet.BalanceShown;
import ai.voiceagent.query.wallet.WalletBalance;
import ai.voiceagent.query.wallet.WalletLedger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/wallet")
@Tag(name = "Wallet")
class WalletQueryController {

    private final WalletBalance balance;
    private final WalletLedger ledger;

    WalletQueryController(WalletBalance balance, WalletLedger ledger) {
        this.balance = balance;
        this.ledger = ledger;
    }

    @GetMapping("/balance")
    @Operation(summary = "What is in the wallet, in rupees; at any past instant with asOf")
    ApiResponse<BalanceShown> balance(Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        var account = caller.accountId();
        return ApiResponse.of(asOf == null ? balance.now(account) : balance.asOf(account, asOf));
    }

    @GetMapping("/ledger")
    @Operation(summary = "The ledger, latest first, by cursor")
    ApiResponse<WalletLedger.Page> ledger(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return ApiResponse.of(ledger.page(caller.accountId(), cursor, limit));
    }

    @GetMapping("/ledger/verify")
    @Operation(summary = "Computes every hash of the ledger again and says whether it holds")
    ApiResponse<WalletLedger.Proof> verify(Caller caller) {
        return ApiResponse.of(ledger.verify(caller.accountId()));
    }

    @GetMapping(path = "/ledger/export", produces = "application/x-ndjson")
    @Operation(summary = "Every entry with its hash, one a line; bin/verify-ledger checks the file offline")
    void export(Caller caller, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.ndjson\"");
        var out = response.getOutputStream();
        ledger.forEach(caller.accountId(), entry -> write(out, entry));
        out.flush();
    }

    private static void write(OutputStream out, LedgerEntry entry) {
        try {
            out.write((LedgerChain.exportLine(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
