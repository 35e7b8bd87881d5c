package ai.voiceagent.integration.payment.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.Instrument;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.integration.payment.GatewayHttp;
import ai.voiceagent.integration.payment.StubApi;
import ai.voiceagent.platform.error.Rejection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RazorpayMandatesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CUSTOMER = "GET /v1/customers/cust_1Aa00000000004";
    private static final String TOKEN = CUSTOMER + "/tokens/token_Hxe0skTXLeg9pF";
    private static final String ORDERS = "GET /v1/orders?receipt=txn_1";
    private static final String PAYMENTS = "GET /v1/orders/order_1/payments";
    private static final String RECURRING = "POST /v1/payments/create/recurring";
    private static final String NOTHING = "{\"entity\":\"collection\",\"count\":0,\"items\":[]}";
    private static final String AN_ORDER = """
            {"entity":"collection","count":1,"items":[{"id":"order_1","entity":"order","amount":500000,"amount_paid":0,
             "currency":"INR","receipt":"txn_1","status":"created","attempts":0}]}""";

    private final StubApi stub = new StubApi();
    private final RazorpayMandates mandates = new RazorpayMandates(new RazorpayApi(
            new GatewayHttp(JSON, Duration.ofSeconds(5)),
            new RazorpaySettings("rzp_test_key", "s3cret", "hook", stub.url())));

    @AfterEach
    void close() {
        stub.close();
    }

    private static SavedCharge charge(PaymentMethodType type, long paise) {
        var reference = type == PaymentMethodType.UPI ? "asha@okaxis" : "cust_1Aa00000000004:token_Hxe0skTXLeg9pF";
        return new SavedCharge(
                new WalletId("wal_1"),
                "txn_1",
                paise,
                new Instrument("pm_1", "acc_1", type, "razorpay", reference, "?"));
    }

    private static SavedCharge charge() {
        return charge(PaymentMethodType.CARD, 500_000);
    }

    private void customer() {
        stub.on(CUSTOMER, 200, """
                {"id":"cust_1Aa00000000004","entity":"customer","name":"Asha","email":"asha@example.com","contact":"+919900000000",
                 "gstin":null,"notes":{"accountId":"acc_1"},"created_at":1234567890}""");
    }

    @Test
    void aMandateOfTheAccountIsKept() {
        customer();
        stub.on(TOKEN, 200, """
                {"id":"token_Hxe0skTXLeg9pF","entity":"token","token":"2JPRk664pZHUWG","bank":null,"wallet":null,"method":"card",
                 "card":{"entity":"card","last4":"8950","network":"Visa","type":"credit","issuer":"STCB","international":false},
                 "recurring":true,"recurring_details":{"status":"confirmed","failure_reason":null},"auth_type":null,"mrn":null}""");

        assertThat(mandates.check("acc_1", CustomerToken.of("cust_1Aa00000000004:token_Hxe0skTXLeg9pF")))
                .isEqualTo(new SavedMethod("cust_1Aa00000000004:token_Hxe0skTXLeg9pF", "Visa •••• 8950"));
        assertThatThrownBy(() -> mandates.check("acc_2", CustomerToken.of("cust_1Aa00000000004:token_Hxe0skTXLeg9pF")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("not this account's");
    }

    @Test
    void aMandateThatNobodyKnowsOrThatIsNoneIsRefused() {
        stub.on(
                CUSTOMER,
                400,
                "{\"error\":{\"code\":\"BAD_REQUEST_ERROR\",\"description\":\"The id provided does not exist\"}}");
        assertThatThrownBy(() -> mandates.check("acc_1", CustomerToken.of("cust_1Aa00000000004:token_Hxe0skTXLeg9pF")))
                .isInstanceOf(Rejection.class);
        for (var text : new String[] {"token_1", "cust_1:../../x", "cust_1:token_1?x=1", ""}) {
            assertThatThrownBy(() -> CustomerToken.of(text)).isInstanceOf(Rejection.class);
        }
    }

    @Test
    void aChargeIsAnOrderAndOnePaymentOfIt() {
        customer();
        stub.on(ORDERS, 200, NOTHING)
                .on("POST /v1/orders", 200, "{\"id\":\"order_1\",\"entity\":\"order\",\"status\":\"created\"}")
                .on(RECURRING, 200, "{\"razorpay_payment_id\":\"pay_1Aa00000000001\"}");

        assertThat(mandates.charge(charge())).isEqualTo(new ChargeAnswer.Submitted());

        assertThat(stub.log()).containsExactly(ORDERS, "POST /v1/orders", CUSTOMER, RECURRING);
        var order = JSON.readTree(stub.asked().get(1).body());
        assertThat(order.path("receipt").asString()).isEqualTo("txn_1");
        assertThat(order.path("payment_capture").asBoolean()).isTrue();
        var payment = JSON.readTree(stub.last().body());
        assertThat(payment.path("order_id").asString()).isEqualTo("order_1");
        assertThat(payment.path("token").asString()).isEqualTo("token_Hxe0skTXLeg9pF");
        assertThat(payment.path("email").asString()).isEqualTo("asha@example.com");
        assertThat(payment.path("amount").asLong()).isEqualTo(500_000);
        assertThat(payment.at("/notes/mode").asString()).isEqualTo("auto");
    }

    @Test
    void aChargeWhoseAnswerGotLostIsNotMadeAgain() {
        stub.on(ORDERS, 200, AN_ORDER).on(PAYMENTS, 200, "{\"items\":[{\"id\":\"pay_1\",\"status\":\"created\"}]}");

        assertThat(mandates.charge(charge())).isEqualTo(new ChargeAnswer.Submitted());
        assertThat(stub.log()).containsExactly(ORDERS, PAYMENTS);
    }

    @Test
    void anOrderWithoutAPaymentGetsItsPayment() {
        customer();
        stub.on(ORDERS, 200, AN_ORDER)
                .on(PAYMENTS, 200, NOTHING)
                .on(RECURRING, 200, "{\"razorpay_payment_id\":\"pay_1\"}");

        assertThat(mandates.charge(charge())).isEqualTo(new ChargeAnswer.Submitted());
        assertThat(stub.log()).doesNotContain("POST /v1/orders");
    }

    @Test
    void aDeclineIsOneWheneverItIsHeardOf() {
        customer();
        stub.on(ORDERS, 200, NOTHING)
                .on("POST /v1/orders", 200, "{\"id\":\"order_1\"}")
                .on(RECURRING, 400, """
                        {"error":{"code":"BAD_REQUEST_ERROR","description":"Payment failed because the mandate is paused",
                         "source":"customer","step":"payment_initiation","reason":"mandate_paused"}}""");
        assertThat(mandates.charge(charge()))
                .isEqualTo(new ChargeAnswer.Declined("Payment failed because the mandate is paused"));

        stub.on(ORDERS, 200, AN_ORDER);
        stub.on(
                PAYMENTS,
                200,
                "{\"items\":[{\"id\":\"pay_1\",\"status\":\"failed\",\"error_description\":\"no money\"}]}");
        mandates.charge(charge());
        assertThat(mandates.charge(charge())).isEqualTo(new ChargeAnswer.Declined("no money"));
    }

    @Test
    void whatNeedsThePayerIsDeclinedWithoutAsking() {
        assertThat(mandates.charge(charge(PaymentMethodType.UPI, 100))).isInstanceOf(ChargeAnswer.Declined.class);
        assertThat(mandates.charge(charge(PaymentMethodType.CARD, 1_500_001)))
                .isInstanceOf(ChargeAnswer.Declined.class);
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void aGatewayThatFailsInTheMiddleIsAskedAgainLater() {
        customer();
        stub.on(ORDERS, 200, NOTHING)
                .on("POST /v1/orders", 200, "{\"id\":\"order_1\"}")
                .on(RECURRING, 504, "");

        assertThatThrownBy(() -> mandates.charge(charge())).isInstanceOf(GatewayUnavailable.class);
    }
}
