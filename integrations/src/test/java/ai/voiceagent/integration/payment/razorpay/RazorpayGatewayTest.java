package ai.voiceagent.integration.payment.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.Instrument;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.integration.payment.GatewayHttp;
import ai.voiceagent.integration.payment.StubApi;
import ai.voiceagent.platform.error.Rejection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RazorpayGatewayTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RefundOrder REFUND = new RefundOrder("ref_1", "pay_29QQoUBi66xm2f", 60_000, "asked for");
    private static final String REFUNDS = "GET /v1/payments/pay_29QQoUBi66xm2f/refunds?count=100";
    private static final String NO_REFUNDS = "{\"entity\":\"collection\",\"count\":0,\"items\":[]}";
    private static final String LINK = """
            {"accept_partial":false,"amount":1000000,"amount_paid":0,"cancelled_at":0,"created_at":1591097057,"currency":"INR",
             "description":"Wallet top-up txn_1","expire_by":0,"expired_at":0,"id":"plink_ExjpAUN3gVHrPJ",
             "notes":{"topUpId":"txn_1","walletId":"wal_1"},"payments":null,"reference_id":"txn_1","reminder_enable":false,
             "short_url":"https://rzp.io/i/nxrHnLJ","status":"created","updated_at":1591097057,"user_id":""}""";

    private final StubApi stub = new StubApi();
    private final RazorpayApi api = new RazorpayApi(
            new GatewayHttp(JSON, Duration.ofMillis(500)),
            new RazorpaySettings("rzp_test_key", "s3cret", "hook", stub.url()));
    private final RazorpayGateway gateway = new RazorpayGateway(api, new RazorpayMandates(api));

    @AfterEach
    void close() {
        stub.close();
    }

    private static Checkout checkout(@Nullable Instrument instrument) {
        return new Checkout(new WalletId("wal_1"), "txn_1", 1_000_000, "https://panel.example.com", instrument);
    }

    private JsonNode sent() {
        return JSON.readTree(stub.last().body());
    }

    @Test
    void somebodyWhoIsTherePaysByAPaymentLink() {
        stub.on("POST /v1/payment_links", 200, LINK);

        assertThat(gateway.createCheckout(checkout(null))).isEqualTo("https://rzp.io/i/nxrHnLJ");

        assertThat(stub.last().header("Authorization")).isEqualTo("Basic cnpwX3Rlc3Rfa2V5OnMzY3JldA==");
        assertThat(sent().path("amount").asLong()).isEqualTo(1_000_000);
        assertThat(sent().path("currency").asString()).isEqualTo("INR");
        assertThat(sent().path("reference_id").asString()).isEqualTo("txn_1");
        assertThat(sent().path("accept_partial").asBoolean()).isFalse();
        assertThat(sent().at("/notes/walletId").asString()).isEqualTo("wal_1");
        assertThat(sent().path("callback_url").asString()).isEqualTo("https://panel.example.com/");
        assertThat(sent().has("options")).isFalse();
    }

    @Test
    void aLinkOffersTheKindOfMethodThatWasChosen() {
        stub.on("POST /v1/payment_links", 200, LINK);

        gateway.createCheckout(checkout(
                new Instrument("pm_1", "acc_1", PaymentMethodType.UPI, "razorpay", "asha@okaxis", "UPI as…@okaxis")));

        assertThat(sent().at("/options/checkout/method/upi").asString()).isEqualTo("1");
        assertThat(sent().at("/options/checkout/method/card").asString()).isEqualTo("0");
        assertThat(stub.last().body()).doesNotContain("asha");
    }

    @Test
    void aRepeatFindsTheLinkThatIsThere() {
        stub.on("POST /v1/payment_links", 400, """
                {"error":{"code":"BAD_REQUEST_ERROR","description":"payment link with given reference_id: txn_1 already exists",
                 "source":"business","step":"payment_initiation","reason":"input_validation_failed","metadata":{}}}""");
        stub.on("GET /v1/payment_links?reference_id=txn_1", 200, "{\"payment_links\":[" + LINK + "]}");

        assertThat(gateway.createCheckout(checkout(null))).isEqualTo("https://rzp.io/i/nxrHnLJ");
    }

    @Test
    void whatRazorpayDoesNotTakeIsRefusedInItsWords() {
        stub.on("POST /v1/payment_links", 400, """
                {"error":{"code":"BAD_REQUEST_ERROR","description":"Amount exceeds maximum amount allowed."}}""");

        assertThatThrownBy(() -> gateway.createCheckout(checkout(null)))
                .isInstanceOf(Rejection.class)
                .hasMessage("amount: Amount exceeds maximum amount allowed.");
    }

    @Test
    void failuresOnItsSideAreNoAnswer() {
        stub.on("POST /v1/payment_links", 500, "{}")
                .on("POST /v1/payment_links", 502, "<html>bad gateway</html>")
                .on("POST /v1/payment_links", 429, "{}")
                .on("POST /v1/payment_links", 401, "{\"error\":{\"description\":\"Authentication failed\"}}")
                .on("POST /v1/payment_links", 302, "")
                .on("POST /v1/payment_links", 200, "<html>maintenance</html>")
                .on("POST /v1/payment_links", 200, "{}")
                .on("POST /v1/payment_links", 200, LINK, Duration.ofSeconds(3));

        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> gateway.createCheckout(checkout(null)))
                    .as("answer " + i)
                    .isInstanceOf(GatewayUnavailable.class)
                    .hasMessageNotContaining("s3cret");
        }
        assertThat(stub.log()).containsOnly("POST /v1/payment_links").hasSize(8);
    }

    @Test
    void aRefundGoesToItsPayment() {
        stub.on(REFUNDS, 200, NO_REFUNDS).on("POST /v1/payments/pay_29QQoUBi66xm2f/refund", 200, """
                {"id":"rfnd_FP8QHiV938haTz","entity":"refund","amount":60000,"receipt":"ref_1","currency":"INR",
                 "payment_id":"pay_29QQoUBi66xm2f","notes":{"refundId":"ref_1"},"acquirer_data":{"arn":null},
                 "created_at":1597078866,"batch_id":null,"status":"processed","speed_processed":"normal","speed_requested":"normal"}""");

        assertThat(gateway.refund(REFUND)).isEqualTo(new RefundAnswer.Accepted("rfnd_FP8QHiV938haTz"));

        assertThat(sent().path("amount").asLong()).isEqualTo(60_000);
        assertThat(sent().at("/notes/refundId").asString()).isEqualTo("ref_1");
    }

    @Test
    void aRefundThatWasSentBeforeIsNotSentAgain() {
        stub.on(REFUNDS, 200, """
                {"entity":"collection","count":2,"items":[
                 {"id":"rfnd_other","amount":60000,"notes":[],"status":"processed"},
                 {"id":"rfnd_1","amount":60000,"notes":{"refundId":"ref_1"},"status":"pending"}]}""");

        assertThat(gateway.refund(REFUND)).isEqualTo(new RefundAnswer.Accepted("rfnd_1"));
        assertThat(stub.log()).containsExactly(REFUNDS);
    }

    @Test
    void aRefundThatRazorpayRefusesOrThatFailedIsRefused() {
        stub.on(REFUNDS, 200, NO_REFUNDS).on("POST /v1/payments/pay_29QQoUBi66xm2f/refund", 400, """
                        {"error":{"code":"BAD_REQUEST_ERROR","description":"The payment has been fully refunded already"}}""");

        assertThat(gateway.refund(REFUND))
                .isEqualTo(new RefundAnswer.Refused("The payment has been fully refunded already"));
    }

    @Test
    void withoutTheRefundsOfBeforeNothingIsSent() {
        stub.on(REFUNDS, 503, "");

        assertThatThrownBy(() -> gateway.refund(REFUND)).isInstanceOf(GatewayUnavailable.class);
        assertThat(stub.log()).containsExactly(REFUNDS);
    }
}
