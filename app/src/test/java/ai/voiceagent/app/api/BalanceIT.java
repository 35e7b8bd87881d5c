package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class BalanceIT {

    @LocalServerPort
    int port;

    private static long paise(Api caller, String query) {
        return caller.get("/api/wallet/balance" + query)
                .data()
                .at("/raw/balancePaise")
                .asLong();
    }

    /** An entry is posted in a millisecond, which a caller's clock may share. */
    private static Instant now() throws InterruptedException {
        Thread.sleep(5);
        var now = Instant.now();
        Thread.sleep(5);
        return now;
    }

    @Test
    void theBalanceOfAnyInstantCanBeAsked() throws InterruptedException {
        var tenant = Tenant.at(port);
        var empty = now();
        tenant.given(100);
        var first = now();
        tenant.given(50);
        var owner = tenant.owner();

        assertThat(paise(owner, "?asOf=" + empty)).isZero();
        assertThat(paise(owner, "?asOf=" + first)).isEqualTo(10_000);
        assertThat(paise(owner, "?asOf=" + now())).isEqualTo(15_000);
        assertThat(paise(owner, "?asOf=1999-01-01T00:00:00Z")).isZero();
        assertThat(paise(owner, "?asOf=" + first.toString().replace("Z", "%2B00:00")))
                .isEqualTo(10_000);
        assertThat(owner.get("/api/wallet/balance?asOf=" + first)
                        .data()
                        .path("asOf")
                        .asString())
                .isEqualTo(first.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "2026-01-01"})
    void whatIsNoInstantIsRefusedByItsField(String asOf) {
        var answer = Api.owner(port).get("/api/wallet/balance?asOf=" + asOf);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("asOf");
    }

    @Test
    void nobodyIsShownThePastOfAnotherWallet() throws InterruptedException {
        var tenant = Tenant.at(port).given(100);
        var stranger = Api.owner(port);

        assertThat(paise(stranger, "?asOf=" + now() + "&accountId=" + tenant.accountId()))
                .isZero();
        assertThat(Api.anonymous(port).get("/api/wallet/balance?asOf=" + now()).code())
                .isEqualTo("AUTH_REQUIRED");
    }

    @Test
    void aRefundLeavesTheWalletAndTheLedgerStillHolds() {
        var tenant = Tenant.at(port);
        var owner = tenant.owner();
        var topUp = owner.post("/api/wallet/topup", "{\"amount\":100}").data();
        var page = URI.create(topUp.path("paymentUrl").asString()).getPath();
        Api.anonymous(port).send("POST", page + "/pay", null);
        Tenant.await("the payment", () -> paise(owner, "") == 10_000);

        var refund = tenant.operator().post("/api/wallet/refunds", """
                {"accountId":"%s","topUpId":"%s","amount":"40.50","reason":"Paid twice"}""".formatted(
                        tenant.accountId(), topUp.path("transactionId").asString()));

        assertThat(refund.status()).as(refund.text()).isEqualTo(201);
        assertThat(refund.data().at("/wallet/raw/balancePaise").asLong()).isEqualTo(5_950);
        var line = owner.get("/api/wallet/transactions?type=refund").data().at("/transactions/0");
        assertThat(line.at("/raw/amountPaise").asLong()).isEqualTo(-4_050);
        assertThat(line.path("reason").asString()).isEqualTo("Paid twice");
        assertThat(owner.get("/api/wallet/ledger/verify").data().path("valid").asBoolean())
                .isTrue();
        assertThat(owner.get("/api/wallet/reconciliation")
                        .data()
                        .path("matches")
                        .asBoolean())
                .isTrue();
        assertThat(owner.get("/api/dashboard/overview")
                        .data()
                        .at("/raw/totalSpendPaise")
                        .asLong())
                .isZero();
    }
}
