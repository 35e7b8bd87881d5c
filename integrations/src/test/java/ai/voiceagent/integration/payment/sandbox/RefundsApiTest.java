package ai.voiceagent.integration.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.platform.security.AccessRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RefundsApiTest extends PaymentsBench {

    @Test
    void moneyOfAPaidTopUpGoesBackOnceForItsKey() {
        var topUpId = paid(100);

        var first = refund(topUpId, "25.50", true, "rf-1");
        var again = refund(topUpId, "25.50", true, "rf-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(data(first).path("amountPaise").asLong()).isEqualTo(2_550);
        assertThat(data(first).path("topUpId").asString()).isEqualTo(topUpId);
        assertThat(refunded()).containsExactly(-2_550L);
    }

    @Test
    void aTopUpIsRefundedUpToItsAmount() {
        var topUpId = paid(100);
        refund(topUpId, "60", true, null);
        refund(topUpId, "40", true, null);

        assertThat(refused(refund(topUpId, "0.01", true, null))).isEqualTo("409 CONFLICT");
        assertThat(refunded()).containsExactly(-6_000L, -4_000L);
    }

    @Test
    void moneyThatWasSpentDoesNotGoBack() {
        var topUpId = paid(100);
        var spent = "{\"amount\":-80,\"reason\":\"spent\"}";
        send(authorised("/api/wallet/adjustments", AccessRole.OWNER, true, null).POST(BodyPublishers.ofString(spent)));

        assertThat(refused(refund(topUpId, "20.01", true, null))).isEqualTo("402 INSUFFICIENT_FUNDS");
        assertThat(refund(topUpId, "20", true, null).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWasNotPaidCannotBeRefunded() {
        var open = topUpOf(started(100));

        assertThat(refused(refund(open, "1", true, null))).isEqualTo("409 CONFLICT");
        assertThat(refused(refund("txn_unknown", "1", true, null))).isEqualTo("404 NOT_FOUND");
        assertThat(refunded()).isEmpty();
    }

    @Test
    void aTopUpOfAnotherAccountIsNotFound() {
        var topUpId = paid(100);
        for (var other : List.of("acc_nobody", "acc_" + topUpId)) {
            var body = "{\"accountId\":\"%s\",\"topUpId\":\"%s\",\"amount\":1,\"reason\":\"x\"}";
            assertThat(refused(post(body.formatted(other, topUpId), true, null)))
                    .isEqualTo("404 NOT_FOUND");
        }
    }

    @Test
    void aRefundIsTheOperatorsAlone() {
        assertThat(refused(refund(paid(100), "1", false, null))).isEqualTo("403 FORBIDDEN");
        assertThat(refunded()).isEmpty();
    }

    @Test
    void aRefundNeedsATopUpOneAmountAndAReason() {
        var topUpId = paid(100);
        for (var body : List.of(
                "{\"amount\":1,\"reason\":\"x\"}",
                "{\"topUpId\":\"%s\",\"reason\":\"x\"}",
                "{\"topUpId\":\"%s\",\"amount\":1,\"amountPaise\":100,\"reason\":\"x\"}",
                "{\"topUpId\":\"%s\",\"amount\":-1,\"reason\":\"x\"}",
                "{\"topUpId\":\"%s\",\"amount\":1.001,\"reason\":\"x\"}",
                "{\"topUpId\":\"%s\",\"amount\":1}")) {
            assertThat(post(body.formatted(topUpId), true, null).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    private String paid(int rupees) {
        var url = started(rupees);
        press(url + "/pay");
        return topUpOf(url);
    }

    private HttpResponse<String> refund(String topUpId, String rupees, boolean operator, @Nullable String key) {
        var body = "{\"topUpId\":\"%s\",\"amount\":%s,\"reason\":\"paid twice\"}".formatted(topUpId, rupees);
        return post(body, operator, key);
    }

    private HttpResponse<String> post(String body, boolean operator, @Nullable String key) {
        return send(authorised("/api/wallet/refunds", AccessRole.OWNER, operator, key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String refused(HttpResponse<String> answer) {
        var code = JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .at("/error/code")
                .asString();
        return answer.statusCode() + " " + code;
    }

    private List<Long> refunded() {
        return happened().stream()
                .filter(WalletRefunded.class::isInstance)
                .map(event -> ((WalletRefunded) event).entry().amountPaise())
                .toList();
    }
}
