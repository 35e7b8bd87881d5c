package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class PaymentsIT {

    private static final String METHODS = "/api/wallet/payment-methods";
    private static final String AUTO = "/api/wallet/auto-topup";

    @LocalServerPort
    int port;

    private Api owner;

    @BeforeEach
    void makeAnAccount() {
        owner = Api.owner(port);
    }

    private String upi(String vpa) {
        return owner.post(METHODS, "{\"type\":\"upi\",\"vpa\":\"" + vpa + "\"}")
                .data()
                .path("id")
                .asString();
    }

    private JsonNode autoTopUp() {
        return owner.get(AUTO).data();
    }

    private static void until(BooleanSupplier there) {
        var deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it took too long").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void methodsAreSavedListedChosenAndRemoved() {
        var saved = owner.post(METHODS, "{\"type\":\"upi\",\"vpa\":\"Asha@OkAxis\"}");
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.data().path("id").asString()).startsWith("pm_");
        assertThat(saved.data().path("label").asString()).isEqualTo("UPI as…@okaxis");
        assertThat(saved.data().path("isDefault").asBoolean()).isTrue();
        var card = owner.post(METHODS, "{\"type\":\"card\",\"gatewayToken\":\"tok_visa\"}")
                .data();
        assertThat(card.path("isDefault").asBoolean()).isFalse();

        var id = card.path("id").asString();
        assertThat(owner.put(METHODS + "/" + id + "/default", "{}")
                        .data()
                        .path("isDefault")
                        .asBoolean())
                .isTrue();
        assertThat(owner.delete(METHODS + "/" + id).status()).isEqualTo(200);

        var list = owner.get(METHODS).data();
        assertThat(list.path("paymentMethods")).hasSize(1);
        assertThat(list.at("/paymentMethods/0/id")).isEqualTo(saved.data().path("id"));
        assertThat(list.at("/paymentMethods/0/isDefault").asBoolean()).isTrue();
        assertThat(list.toString()).doesNotContain("asha@");
    }

    @Test
    void theSameKeySavesOnce() {
        var body = "{\"type\":\"upi\",\"vpa\":\"asha@okaxis\"}";
        var first = owner.post(METHODS, body, "Idempotency-Key", "k-1");
        var again = owner.post(METHODS, body, "Idempotency-Key", "k-1");

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(owner.get(METHODS).data().path("paymentMethods")).hasSize(1);
        assertThat(owner.post(METHODS, body.replace("asha", "usha"), "Idempotency-Key", "k-1")
                        .code())
                .isEqualTo("CONFLICT");
    }

    @Test
    void cardNumbersAndNonsenseAreRefusedWithTheirField() {
        assertThat(List.of(
                        "{\"type\":\"card\",\"gatewayToken\":\"4111 1111 1111 1111\"}",
                        "{\"type\":\"card\"}",
                        "{\"type\":\"card\",\"cardNumber\":\"4111111111111111\"}",
                        "{\"type\":\"card\",\"gatewayToken\":\"tok_1\",\"vpa\":\"asha@okaxis\"}",
                        "{\"type\":\"upi\",\"vpa\":\"4111111111111111@ybl\"}",
                        "{\"type\":\"upi\",\"vpa\":\"asha\"}",
                        "{\"type\":\"upi\"}",
                        "{\"type\":\"cash\"}",
                        "{}"))
                .extracting(body -> {
                    var refused = owner.post(METHODS, body);
                    assertThat(refused.status()).as(body).isEqualTo(400);
                    assertThat(refused.text()).doesNotContain("1111");
                    return refused.field();
                })
                .containsExactly(
                        "gatewayToken", "gatewayToken", "cardNumber", "vpa", "vpa", "vpa", "vpa", "type", "type");
        assertThat(owner.get(METHODS).data().path("paymentMethods")).isEmpty();
    }

    @Test
    void anotherAccountsMethodIsNotFound() {
        var id = upi("asha@okaxis");
        var stranger = Api.owner(port);

        assertThat(stranger.get(METHODS).data().path("paymentMethods")).isEmpty();
        assertThat(stranger.delete(METHODS + "/" + id).status()).isEqualTo(404);
        assertThat(stranger.put(METHODS + "/" + id + "/default", "{}").status()).isEqualTo(404);
        assertThat(stranger.post("/api/wallet/topup", "{\"amount\":100,\"paymentMethodId\":\"" + id + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(owner.get(METHODS).data().path("paymentMethods")).hasSize(1);
    }

    @Test
    void aTopUpNamesItsMethodAndTheBalanceWhatMayBePaid() {
        var id = upi("asha@okaxis");

        var started = owner.post("/api/wallet/topup", "{\"amount\":100,\"paymentMethodId\":\"" + id + "\"}");

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.data().path("paymentUrl").asString()).contains("/pay/txn_");
        var offer = owner.get("/api/wallet/balance").data().path("topup");
        assertThat(offer.path("presetAmounts")).hasSize(5);
        assertThat(offer.path("minimum").decimalValue()).isEqualByComparingTo("1");
        assertThat(owner.post("/api/wallet/topup", "{\"amount\":100,\"paymentMethodId\":\"pm_unknown\"}")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void settingsOfAutomaticTopUpsAreKeptWhereTheyAreLeftOut() {
        assertThat(autoTopUp().path("status").asString()).isEqualTo("off");

        var set = owner.put(AUTO, "{\"enabled\":false,\"threshold\":10000,\"amount\":5000}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.data().path("dailyCeiling").decimalValue()).isEqualByComparingTo("15000");
        assertThat(set.data().path("monthlyCeiling").decimalValue()).isEqualByComparingTo("150000");
        owner.put(AUTO, "{\"enabled\":false,\"dailyCeiling\":7000}");

        assertThat(autoTopUp().path("threshold").decimalValue()).isEqualByComparingTo("10000");
        assertThat(autoTopUp().path("dailyCeiling").decimalValue()).isEqualByComparingTo("7000");
        for (var wrong : List.of(
                "{}",
                "{\"enabled\":true,\"threshold\":0}",
                "{\"enabled\":true,\"amount\":0}",
                "{\"enabled\":true,\"amount\":-1}",
                "{\"enabled\":true,\"amount\":2000000}",
                "{\"enabled\":true,\"dailyCeiling\":1}",
                "{\"enabled\":true,\"monthlyCeiling\":1}",
                "{\"enabled\":\"yes\"}")) {
            assertThat(owner.put(AUTO, wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(owner.colleague("analyst").put(AUTO, "{\"enabled\":false}").status())
                .isEqualTo(403);
    }

    @Test
    void anEmptyWalletFillsItselfOnceAndNotBeyondItsCeiling() {
        upi("asha@okaxis");
        owner.put(AUTO, """
                {"enabled":true,"threshold":10000,"amount":6000,"dailyCeiling":6000,"monthlyCeiling":60000}""").data();

        until(() -> autoTopUp().path("status").asString().equals("held"));

        assertThat(autoTopUp().at("/alert/reason").asString()).isEqualTo("daily_ceiling");
        assertThat(autoTopUp().path("today").decimalValue()).isEqualByComparingTo("6000");
        var balance = owner.get("/api/wallet/balance").data();
        assertThat(balance.path("currentBalance").decimalValue()).isEqualByComparingTo("6000");
        assertThat(balance.at("/autoTopup/enabled").asBoolean()).isTrue();
        assertThat(balance.at("/autoTopup/threshold").decimalValue()).isEqualByComparingTo("10000");
        var history = owner.get("/api/wallet/transactions?type=topup").data();
        assertThat(history.path("transactions")).hasSize(1);
        assertThat(history.at("/transactions/0/status").asString()).isEqualTo("completed");
    }

    @Test
    void aDeclinedMethodIsNotTriedAgainAtOnce() {
        upi("fail@okaxis");
        owner.put(AUTO, "{\"enabled\":true,\"threshold\":10000,\"amount\":6000}")
                .data();

        until(() -> autoTopUp().path("status").asString().equals("waiting"));

        assertThat(autoTopUp().at("/alert/message").asString()).isEqualTo("Declined by the sandbox");
        assertThat(autoTopUp().at("/latest/0/status").asString()).isEqualTo("declined");
        assertThat(owner.get("/api/wallet/balance")
                        .data()
                        .path("currentBalance")
                        .decimalValue())
                .isZero();
    }

    @Test
    void withoutAMethodItSaysSo() {
        owner.put(AUTO, "{\"enabled\":true,\"threshold\":10000,\"amount\":6000}")
                .data();

        until(() -> autoTopUp().at("/alert/reason").asString("").equals("no_payment_method"));

        assertThat(autoTopUp().path("status").asString()).isEqualTo("held");
    }

    @Test
    void moneyThatTheOperatorRefundsGoesBackThroughItsGateway() {
        upi("asha@okaxis");
        owner.put(AUTO, """
                {"enabled":true,"threshold":10000,"amount":6000,"dailyCeiling":6000,"monthlyCeiling":6000}""").data();
        until(() -> autoTopUp().path("status").asString().equals("held"));
        var topUpId = autoTopUp().at("/latest/0/transactionId").asString();
        var account = owner.get("/api/auth/me").data().at("/account/id").asString();
        var operator = Api.operator(port);

        var refund = operator.post("/api/wallet/refunds", """
                {"accountId":"%s","topUpId":"%s","amount":1000,"reason":"asked for"}""".formatted(account, topUpId));

        assertThat(refund.status()).as(refund.text()).isEqualTo(201);
        var id = refund.data().path("entryId").asString();
        until(() -> operator.get("/api/admin/refunds/" + id).text().contains("\"sent\""));
        var sent = operator.get("/api/admin/refunds/" + id).data();
        assertThat(sent.path("gatewayRefundId").asString()).isEqualTo("sandbox_" + id);
        assertThat(sent.path("amountPaise").asLong()).isEqualTo(100_000);
        assertThat(operator.post("/api/admin/refunds/" + id + "/retry", "{}").status())
                .isEqualTo(409);
        assertThat(operator.get("/api/admin/refunds/rfd_unknown").status()).isEqualTo(404);
        assertThat(owner.get("/api/admin/refunds").status()).isEqualTo(403);
    }
}
