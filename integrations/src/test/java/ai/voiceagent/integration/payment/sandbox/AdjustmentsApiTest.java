package ai.voiceagent.integration.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.platform.security.AccessRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustmentsApiTest extends PaymentsBench {

    @Test
    void anAdjustmentIsPostedOnceForItsKey() {
        var body = "{\"amount\":\"-12.34\",\"reason\":\"mistake\"}";

        var first = adjust(body, true);
        var again = adjust(body, true);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(data(first).path("amountPaise").asLong()).isEqualTo(-1_234);
        assertThat(data(first).path("wallet").path("id").asString())
                .isEqualTo(WalletId.of(account).value());
        assertThat(count(WalletAdjusted.class)).isOne();
    }

    @Test
    void anAdjustmentIsTheOperatorsAlone() {
        assertThat(adjust("{\"amountPaise\":1,\"reason\":\"gift\"}", false).statusCode())
                .isEqualTo(403);
        assertThat(count(WalletAdjusted.class)).isZero();
    }

    @Test
    void anAdjustmentNeedsOneAmountAndAReason() {
        for (var body : List.of(
                "{\"reason\":\"x\"}",
                "{\"amount\":1,\"amountPaise\":100,\"reason\":\"x\"}",
                "{\"amount\":1,\"reason\":\" \"}",
                "{\"amount\":0,\"reason\":\"x\"}")) {
            var answer = send(authorised("/api/wallet/adjustments", AccessRole.OWNER, true, null)
                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
        }
    }

    private HttpResponse<String> adjust(String body, boolean operator) {
        return send(authorised("/api/wallet/adjustments", AccessRole.OWNER, operator, "adj-1")
                .POST(BodyPublishers.ofString(body)));
    }
}
