package ai.voiceagent.integration.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.platform.security.AccessRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopUpApiTest extends PaymentsBench {

    @Test
    void aTopUpIsAnsweredWithAPageToPayOnAndNothingMoves() {
        var answer = topUp("{\"amount\":10000}", AccessRole.FINANCE, null);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(data(answer).path("transactionId").asString()).startsWith("txn_");
        assertThat(data(answer).path("amount").asInt()).isEqualTo(10_000);
        assertThat(data(answer).path("status").asString()).isEqualTo("processing");
        assertThat(data(answer).path("paymentUrl").asString()).startsWith("http://127.0.0.1:" + port + "/pay/txn_");
        assertThat(count(TopUpRequested.class)).isOne();
        assertThat(count(WalletToppedUp.class)).isZero();
    }

    @Test
    void theSameKeyStartsOnePaymentAndAnotherBodyIsRefused() {
        var first = topUp("{\"amount\":\"99.50\"}", AccessRole.OWNER, "k-1");
        var again = topUp("{\"amount\":\"99.50\"}", AccessRole.OWNER, "k-1");
        var other = topUp("{\"amount\":\"99.51\"}", AccessRole.OWNER, "k-1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(count(TopUpRequested.class)).isOne();
    }

    @Test
    void amountsOutOfBoundsAreRefusedWithTheirField() {
        for (var amount : List.of("0.99", "1000000.01", "1.001", "-5", "\"x\"", "null", "true", "1e400")) {
            var answer = topUp("{\"amount\":" + amount + "}", AccessRole.OWNER, null);

            assertThat(answer.statusCode()).as(amount).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).at("/error/details/field").asString())
                    .as(answer.body())
                    .isEqualTo("amount");
        }
        assertThat(count(TopUpRequested.class)).isZero();
    }

    @Test
    void anAnalystMayNotTopUp() {
        assertThat(topUp("{\"amount\":1}", AccessRole.ANALYST, null).statusCode())
                .isEqualTo(403);
    }
}
