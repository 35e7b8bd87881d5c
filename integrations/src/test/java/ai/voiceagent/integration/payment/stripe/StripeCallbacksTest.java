package ai.voiceagent.integration.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.integration.payment.CallbacksBench;
import ai.voiceagent.integration.payment.HexHmac;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StripeCallbacksTest extends CallbacksBench {

    private int deliver(String body) {
        return deliver(body, 0);
    }

    private int deliver(String body, long secondsFromNow) {
        var time = String.valueOf(clock.instant().getEpochSecond() + secondsFromNow);
        var proof = HexHmac.of(STRIPE_SECRET, (time + "." + body).getBytes(StandardCharsets.UTF_8));
        return post(StripeCallbackController.PATH, body, "Stripe-Signature", "t=" + time + ",v1=" + proof + ",v0=x")
                .statusCode();
    }

    private static String event(String type, String object) {
        return """
                {"id":"evt_1NG8Du2eZvKYlo2CUI79vXWy","object":"event","api_version":"2024-06-20","created":1686089970,
                 "data":{"object":%s},"livemode":false,"pending_webhooks":1,"request":{"id":null,"idempotency_key":null},
                 "type":"%s"}""".formatted(object, type);
    }

    private String session(String type, String paymentStatus, long paise) {
        return event(type, """
                {"id":"cs_test_a1","object":"checkout.session","amount_subtotal":%1$d,"amount_total":%1$d,
                 "client_reference_id":"txn_%2$s","currency":"inr","customer_details":{"email":"jenny@example.com"},
                 "metadata":{"topUpId":"txn_%2$s","walletId":"%3$s"},"mode":"payment","payment_intent":"pi_%2$s",
                 "payment_status":"%4$s","status":"complete"}""".formatted(paise, own, wallet, paymentStatus));
    }

    private String intent(String type, String mode) {
        return event(type, """
                {"id":"pi_%1$s","object":"payment_intent","amount":500000,"amount_received":500000,"currency":"inr",
                 "last_payment_error":{"code":"card_declined","message":"Your card was declined."},
                 "metadata":{"topUpId":"txn_%1$s","walletId":"%2$s"%3$s},"status":"succeeded"}""".formatted(own, wallet, mode));
    }

    private String dispute(String type) {
        return event(type, """
                {"id":"du_%1$s","object":"dispute","amount":500000,"charge":"ch_1","currency":"inr",
                 "payment_intent":"pi_%1$s","reason":"fraudulent","status":"needs_response"}""".formatted(own));
    }

    @Test
    void aCheckoutThatIsPaidIsCreditedOnceHoweverOftenItIsReported() {
        asked("stripe");
        var paid = session("checkout.session.completed", "paid", 500_000);

        IntStream.range(0, 16).parallel().forEach(i -> assertThat(deliver(paid)).isEqualTo(200));
        assertThat(deliver(intent("payment_intent.succeeded", ""))).isEqualTo(200);

        assertThat(ledger()).containsExactly("topup 500000");
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aCheckoutThatIsPaidLaterIsCreditedThen() {
        asked("stripe");

        deliver(session("checkout.session.completed", "unpaid", 500_000));
        assertThat(ledger()).isEmpty();
        deliver(session("checkout.session.async_payment_succeeded", "paid", 500_000));

        assertThat(ledger()).containsExactly("topup 500000");
    }

    @Test
    void aPaymentAfterAFailureIsCreditedOnce() {
        asked("stripe");

        deliver(intent("payment_intent.payment_failed", ",\"mode\":\"auto\""));
        assertThat(happened(TopUpFailed.class)).isTrue();
        deliver(intent("payment_intent.succeeded", ",\"mode\":\"auto\""));
        deliver(intent("payment_intent.succeeded", ",\"mode\":\"auto\""));

        assertThat(ledger()).containsExactly("topup 500000");
    }

    @Test
    void anExpiredCheckoutFailsItsTopUp() {
        asked("stripe");

        deliver(session("checkout.session.expired", "unpaid", 500_000));

        assertThat(happened(TopUpFailed.class)).isTrue();
    }

    @Test
    void anotherAmountThanWasAskedForIsQuarantined() {
        asked("stripe");

        deliver(session("checkout.session.completed", "paid", 600_000));

        assertThat(ledger()).isEmpty();
        assertThat(quarantined())
                .singleElement()
                .satisfies(kept -> assertThat(kept.path("problem").asString())
                        .isEqualTo("600000 paise were paid, 500000 were asked for"));
    }

    @Test
    void fundsThatAreWithdrawnAndReinstatedMoveInTheLedger() {
        asked("stripe");
        deliver(session("checkout.session.completed", "paid", 500_000));

        deliver(dispute("charge.dispute.created"));
        assertThat(ledger()).hasSize(1);
        deliver(dispute("charge.dispute.funds_withdrawn"));
        deliver(dispute("charge.dispute.funds_withdrawn"));
        deliver(dispute("charge.dispute.funds_reinstated"));

        assertThat(ledger()).containsExactly("topup 500000", "chargeback -500000", "chargeback 500000");
    }

    @Test
    void aRefundThatFailsLaterIsShown() {
        deliver(event("refund.failed", """
                {"id":"re_%s","object":"refund","amount":500,"currency":"inr","failure_reason":"expired_or_canceled_card",
                 "metadata":{"refundId":"ref_1"},"payment_intent":"pi_1","status":"failed"}""".formatted(own)));

        assertThat(quarantined())
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.path("problem").asString()).contains("of ref_1: expired_or_canceled_card"));
    }

    @Test
    void whatIsNotProvenOrOfAnotherTimeIsRefused() {
        asked("stripe");
        var paid = session("checkout.session.completed", "paid", 500_000);

        assertThat(post(StripeCallbackController.PATH, paid).statusCode()).isEqualTo(401);
        assertThat(post(StripeCallbackController.PATH, paid, "Stripe-Signature", "t=1,v1=x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(deliver(paid, -310)).isEqualTo(401);
        assertThat(deliver(paid, 310)).isEqualTo(401);
        assertThat(ledger()).isEmpty();
        assertThat(deliver(paid, -290)).isEqualTo(200);
    }

    @Test
    void whatSaysNothingOfTopUpsIsTakenAndForgotten() {
        assertThat(deliver(event("invoice.paid", "{}"))).isEqualTo(200);
        assertThat(deliver(event("checkout.session.completed", "{\"payment_status\":\"paid\",\"metadata\":{}}")))
                .isEqualTo(200);
        assertThat(deliver("{}")).isEqualTo(200);
        assertThat(deliver("nonsense")).isEqualTo(400);
    }
}
