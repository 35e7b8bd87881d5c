package ai.voiceagent.integration.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SandboxCallbacksTest extends PaymentsBench {

    @Test
    void aReportDeliveredTwiceCreditsOnce() {
        var body = success(topUpOf(started(50)), 5_000);

        assertThat(signed(body, 0).statusCode()).isEqualTo(200);
        assertThat(signed(body, 0).statusCode()).isEqualTo(200);

        assertThat(credited()).containsExactly(5_000L);
    }

    @Test
    void aReportDeliveredInParallelCreditsOnce() {
        var body = success(topUpOf(started(50)), 5_000);

        IntStream.range(0, 16)
                .parallel()
                .forEach(i -> assertThat(signed(body, 0).statusCode()).isEqualTo(200));

        assertThat(credited()).containsExactly(5_000L);
    }

    @Test
    void aReportWithoutAProofOrWithAForgedOneIsRefused() {
        var body = success(topUpOf(started(50)), 5_000);
        var now = String.valueOf(clock.instant().getEpochSecond());

        assertThat(post(body).statusCode()).isEqualTo(401);
        assertThat(post(body, "webhook-id", "i", "webhook-timestamp", now, "webhook-signature", "v1,AAAA")
                        .statusCode())
                .isEqualTo(401);
        var proof = secret.signature().sign("i", now, body.getBytes());
        var other = body.replace("5000", "5001");
        assertThat(post(other, "webhook-id", "i", "webhook-timestamp", now, "webhook-signature", proof)
                        .statusCode())
                .isEqualTo(401);
        assertThat(credited()).isEmpty();
    }

    @Test
    void aReportOfAnotherTimeIsRefused() {
        var body = success(topUpOf(started(50)), 5_000);

        assertThat(signed(body, -301).statusCode()).isEqualTo(401);
        assertThat(signed(body, 301).statusCode()).isEqualTo(401);
        assertThat(signed(body, -290).statusCode()).isEqualTo(200);
    }

    @Test
    void aReportOfAnotherAmountOrOfNoTopUpIsRefused() {
        var topUpId = topUpOf(started(50));

        assertThat(signed(success(topUpId, 5_001), 0).statusCode()).isEqualTo(409);
        assertThat(signed(success("txn_unknown", 5_000), 0).statusCode()).isEqualTo(404);
        assertThat(signed("{\"type\":\"payment.other\",\"walletId\":\"wal_1\"}", 0)
                        .statusCode())
                .isEqualTo(400);
        assertThat(signed("{", 0).statusCode()).isEqualTo(400);
        assertThat(credited()).isEmpty();
    }
}
