package ai.voiceagent.integration.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.Checkout;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.Instrument;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.integration.payment.GatewayHttp;
import ai.voiceagent.integration.payment.StubApi;
import ai.voiceagent.platform.error.Rejection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StripeGatewayTest {

    private static final WalletId WALLET = new WalletId("wal_1");
    private static final RefundOrder REFUND = new RefundOrder("ref_1", "pi_3MtwBw", 60_000, "asked for");
    private static final String REFUNDS = "GET /v1/refunds?limit=100&payment_intent=pi_3MtwBw";
    private static final String METHOD = "GET /v1/payment_methods/pm_1Q0PsI";
    private static final SavedCharge CHARGE = new SavedCharge(
            WALLET,
            "txn_1",
            500_000,
            new Instrument("pm_1", "acc_1", PaymentMethodType.CARD, "stripe", "cus_9s6XKz:pm_1Q0PsI", "Visa"));

    private final StubApi stub = new StubApi();
    private final StripeApi api = new StripeApi(
            new GatewayHttp(JsonMapper.builder().build(), Duration.ofMillis(500)),
            new StripeSettings("sk_test_1", "whsec_1", stub.url()));
    private final StripeGateway gateway = new StripeGateway(api, new StripeCards(api));

    @AfterEach
    void close() {
        stub.close();
    }

    private List<String> form() {
        return List.of(
                URLDecoder.decode(stub.last().body(), StandardCharsets.UTF_8).split("&"));
    }

    private static String card(String customer) {
        return """
                {"id":"pm_1Q0PsI","object":"payment_method","customer":%s,"type":"card",
                 "card":{"brand":"visa","exp_month":8,"exp_year":2027,"last4":"4242","funding":"credit"}}""".formatted(customer);
    }

    @Test
    void somebodyWhoIsTherePaysInACheckoutSession() {
        stub.on("POST /v1/checkout/sessions", 200, """
                {"id":"cs_test_a11","object":"checkout.session","amount_total":1000000,"currency":"inr","mode":"payment",
                 "payment_status":"unpaid","status":"open","url":"https://checkout.stripe.com/c/pay/cs_test_a11"}""");

        var url = gateway.createCheckout(new Checkout(WALLET, "txn_1", 1_000_000, "https://panel.example.com", null));

        assertThat(url).isEqualTo("https://checkout.stripe.com/c/pay/cs_test_a11");
        assertThat(stub.last().header("Authorization")).isEqualTo("Bearer sk_test_1");
        assertThat(stub.last().header("Idempotency-key")).isEqualTo("txn_1");
        assertThat(stub.last().header("Stripe-version")).isEqualTo(StripeApi.VERSION);
        assertThat(form())
                .contains(
                        "mode=payment",
                        "line_items[0][price_data][currency]=inr",
                        "line_items[0][price_data][unit_amount]=1000000",
                        "metadata[topUpId]=txn_1",
                        "metadata[walletId]=wal_1",
                        "payment_intent_data[metadata][topUpId]=txn_1",
                        "success_url=https://panel.example.com/");
    }

    @Test
    void whatStripeDoesNotTakeIsRefusedInItsWords() {
        stub.on("POST /v1/checkout/sessions", 400, """
                {"error":{"code":"amount_too_small","message":"The amount must convert to at least 50 cents.",
                 "param":"line_items","type":"invalid_request_error"}}""");

        assertThatThrownBy(() -> gateway.createCheckout(new Checkout(WALLET, "txn_1", 100, "https://x.example", null)))
                .isInstanceOf(Rejection.class)
                .hasMessage("amount: The amount must convert to at least 50 cents.");
    }

    @Test
    void failuresOnItsSideAreNoAnswer() {
        stub.on("POST /v1/payment_intents", 500, "{}")
                .on("POST /v1/payment_intents", 429, "{\"error\":{\"type\":\"rate_limit_error\"}}")
                .on("POST /v1/payment_intents", 409, "{\"error\":{\"type\":\"idempotency_error\"}}")
                .on(
                        "POST /v1/payment_intents",
                        401,
                        "{\"error\":{\"message\":\"Invalid API Key provided: sk_test_1\"}}")
                .on("POST /v1/payment_intents", 200, "gibberish")
                .on("POST /v1/payment_intents", 200, "{}", Duration.ofSeconds(3));

        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> gateway.charge(CHARGE))
                    .as("answer " + i)
                    .isInstanceOf(GatewayUnavailable.class)
                    .hasMessageNotContaining("sk_test_1");
        }
    }

    @Test
    void aCardThatIsNobodysBecomesThatOfANewCustomerOfTheAccount() {
        stub.on(METHOD, 200, card("null"))
                .on("POST /v1/customers", 200, "{\"id\":\"cus_9s6XKz\",\"object\":\"customer\"}");

        assertThat(gateway.save("pm_01", "acc_1", "pm_1Q0PsI"))
                .isEqualTo(new SavedMethod("cus_9s6XKz:pm_1Q0PsI", "Visa •••• 4242"));
        assertThat(stub.last().header("Idempotency-key")).isEqualTo("pm_01");
        assertThat(form()).containsExactlyInAnyOrder("payment_method=pm_1Q0PsI", "metadata[accountId]=acc_1");
    }

    @Test
    void aCardOfAnotherAccountIsRefused() {
        stub.on(METHOD, 200, card("\"cus_9s6XKz\""))
                .on(
                        "GET /v1/customers/cus_9s6XKz",
                        200,
                        "{\"id\":\"cus_9s6XKz\",\"metadata\":{\"accountId\":\"acc_1\"}}");

        assertThat(gateway.save("pm_01", "acc_1", "pm_1Q0PsI").reference()).isEqualTo("cus_9s6XKz:pm_1Q0PsI");
        assertThatThrownBy(() -> gateway.save("pm_02", "acc_2", "pm_1Q0PsI"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("not this account's");
        for (var text : new String[] {"pm_../../refunds", "tok_1", "pm_1?x=1", ""}) {
            assertThatThrownBy(() -> gateway.save("pm_03", "acc_1", text)).isInstanceOf(Rejection.class);
        }
    }

    @Test
    void aSavedCardIsChargedWithoutItsHolder() {
        stub.on("POST /v1/payment_intents", 200, """
                {"id":"pi_3MtwBw","object":"payment_intent","amount":500000,"amount_received":500000,"currency":"inr",
                 "customer":"cus_9s6XKz","metadata":{"topUpId":"txn_1"},"status":"succeeded"}""");

        assertThat(gateway.charge(CHARGE)).isEqualTo(new ChargeAnswer.Submitted());

        assertThat(stub.last().header("Idempotency-key")).isEqualTo("txn_1");
        assertThat(form())
                .contains(
                        "amount=500000",
                        "currency=inr",
                        "customer=cus_9s6XKz",
                        "payment_method=pm_1Q0PsI",
                        "confirm=true",
                        "off_session=true",
                        "metadata[walletId]=wal_1",
                        "metadata[mode]=auto");
    }

    @Test
    void aCardThatIsDeclinedOrWantsItsHolderIsDeclined() {
        stub.on("POST /v1/payment_intents", 402, """
                        {"error":{"charge":"ch_1","code":"card_declined","decline_code":"insufficient_funds",
                         "message":"Your card has insufficient funds.","type":"card_error"}}""")
                .on("POST /v1/payment_intents", 402, """
                        {"error":{"code":"authentication_required","message":"Your card was declined. It requires authentication.",
                         "type":"card_error"}}""")
                .on("POST /v1/payment_intents", 200, "{\"id\":\"pi_1\",\"status\":\"requires_payment_method\"}");

        assertThat(gateway.charge(CHARGE)).isEqualTo(new ChargeAnswer.Declined("Your card has insufficient funds."));
        assertThat(gateway.charge(CHARGE)).isInstanceOf(ChargeAnswer.Declined.class);
        assertThat(gateway.charge(CHARGE))
                .isEqualTo(new ChargeAnswer.Declined("Stripe's payment is requires_payment_method"));
    }

    @Test
    void aRefundGoesToItsPaymentOnce() {
        stub.on(REFUNDS, 200, "{\"object\":\"list\",\"data\":[],\"has_more\":false}")
                .on("POST /v1/refunds", 200, """
                        {"id":"re_1Nispe","object":"refund","amount":60000,"currency":"inr","metadata":{"refundId":"ref_1"},
                         "payment_intent":"pi_3MtwBw","status":"succeeded"}""");

        assertThat(gateway.refund(REFUND)).isEqualTo(new RefundAnswer.Accepted("re_1Nispe"));
        assertThat(stub.last().header("Idempotency-key")).isEqualTo("ref_1");
        assertThat(form()).contains("payment_intent=pi_3MtwBw", "amount=60000", "metadata[refundId]=ref_1");
    }

    @Test
    void aRefundOfBeforeIsFoundAndARefusalIsOne() {
        stub.on(REFUNDS, 200, """
                        {"data":[{"id":"re_0","metadata":{},"status":"succeeded"},
                         {"id":"re_1","metadata":{"refundId":"ref_1"},"status":"pending"}]}""")
                .on(
                        REFUNDS,
                        200,
                        "{\"data\":[{\"id\":\"re_1\",\"metadata\":{\"refundId\":\"ref_1\"},\"status\":\"failed\"}]}")
                .on(REFUNDS, 200, "{\"data\":[]}")
                .on("POST /v1/refunds", 400, """
                        {"error":{"code":"charge_already_refunded","message":"Charge ch_1 has already been refunded."}}""");

        assertThat(gateway.refund(REFUND)).isEqualTo(new RefundAnswer.Accepted("re_1"));
        assertThat(gateway.refund(REFUND)).isEqualTo(new RefundAnswer.Refused("Stripe's refund re_1 is failed"));
        assertThat(gateway.refund(REFUND))
                .isEqualTo(new RefundAnswer.Refused("Charge ch_1 has already been refunded."));
    }
}
