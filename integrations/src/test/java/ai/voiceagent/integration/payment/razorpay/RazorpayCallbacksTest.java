package ai.voiceagent.integration.payment.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.integration.payment.CallbacksBench;
import ai.voiceagent.integration.payment.HexHmac;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RazorpayCallbacksTest extends CallbacksBench {

    private int deliver(String body) {
        var proof = HexHmac.of(RAZORPAY_SECRET, body.getBytes(StandardCharsets.UTF_8));
        return post(RazorpayCallbackController.PATH, body, "X-Razorpay-Signature", proof)
                .statusCode();
    }

    private String linkPaid(String topUpId, String payment, long paise, String currency) {
        return """
                {"account_id":"acc_DKoeHMNpi0nC7k","contains":["payment","order","payment_link"],"created_at":1596890208,
                 "entity":"event","event":"payment_link.paid","payload":{
                 "order":{"entity":{"amount":%3$d,"amount_paid":%3$d,"currency":"%4$s","entity":"order","id":"order_FOGs9Hz3ZaAjsm",
                  "notes":[],"receipt":"%1$s","status":"paid"}},
                 "payment":{"entity":{"acquirer_data":{"bank_transaction_id":"5786838"},"amount":%3$d,"amount_refunded":0,
                  "base_amount":%3$d,"captured":true,"card_id":null,"contact":"+919988998899","created_at":1596890289,
                  "currency":"%4$s","description":"#FOGqq3O6E5bkml","email":"gaurav.kumar@example.com","entity":"payment",
                  "error_code":null,"fee":236,"id":"%2$s","method":"netbanking","notes":[],"status":"captured","vpa":null}},
                 "payment_link":{"entity":{"accept_partial":false,"amount":%3$d,"amount_paid":%3$d,"currency":"%4$s",
                  "id":"plink_FOGqq3O6E5bkml","notes":{"topUpId":"%1$s","walletId":"%5$s"},"reference_id":"%1$s",
                  "short_url":"https://rzp.io/i/yEIYhh3","status":"paid"}}}}""".formatted(topUpId, payment, paise, currency, wallet);
    }

    private String paid() {
        return linkPaid("txn_" + own, "pay_" + own, 500_000, "INR");
    }

    private String payment(String event, String status) {
        return """
                {"entity":"event","account_id":"acc_1","event":"%s","contains":["payment"],"payload":{"payment":{"entity":{
                 "id":"pay_%s","entity":"payment","amount":500000,"currency":"INR","status":"%s","order_id":"order_1",
                 "error_description":"Your account has insufficient balance",
                 "notes":{"walletId":"%s","topUpId":"txn_%s","mode":"auto"}}}},"created_at":1567674599}""".formatted(event, own, status, wallet, own);
    }

    private String dispute(String event, String status, long deducted) {
        return """
                {"entity":"event","account_id":"acc_1","event":"payment.dispute.%s","contains":["payment","dispute"],"payload":{
                 "payment":{"entity":{"id":"pay_%s","amount":500000,"currency":"INR","notes":[]}},
                 "dispute":{"entity":{"id":"disp_%s","entity":"dispute","payment_id":"pay_%s","amount":500000,"currency":"INR",
                  "amount_deducted":%d,"reason_code":"goods_or_services_not_received","respond_by":1590604200,
                  "status":"%s","phase":"chargeback","created_at":1590059211}}},"created_at":1590059211}""".formatted(event, own, own, own, deducted, status);
    }

    @Test
    void aPaymentThatIsDeliveredTwiceIsCreditedOnce() {
        asked("razorpay");

        assertThat(deliver(paid())).isEqualTo(200);
        assertThat(deliver(paid())).isEqualTo(200);

        assertThat(ledger()).containsExactly("topup 500000");
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aPaymentThatIsDeliveredInParallelIsCreditedOnce() {
        asked("razorpay");

        IntStream.range(0, 16)
                .parallel()
                .forEach(i -> assertThat(deliver(paid())).isEqualTo(200));

        assertThat(ledger()).containsExactly("topup 500000");
    }

    @Test
    void aPaymentAfterAFailureIsCreditedOnce() {
        asked("razorpay");

        assertThat(deliver(payment("payment.failed", "failed"))).isEqualTo(200);
        assertThat(happened(TopUpFailed.class)).isTrue();
        assertThat(deliver(payment("payment.captured", "captured"))).isEqualTo(200);
        assertThat(deliver(payment("payment.failed", "failed"))).isEqualTo(200);
        assertThat(deliver(payment("payment.captured", "captured"))).isEqualTo(200);

        assertThat(ledger()).containsExactly("topup 500000");
    }

    @Test
    void anExpiredLinkFailsItsTopUp() {
        asked("razorpay");

        assertThat(deliver(paid().replace("payment_link.paid", "payment_link.expired")))
                .isEqualTo(200);

        assertThat(happened(TopUpFailed.class)).isTrue();
        assertThat(ledger()).isEmpty();
    }

    @Test
    void anotherAmountThanWasAskedForIsQuarantinedAndNotLost() {
        var topUpId = asked("razorpay");
        var body = linkPaid(topUpId, "pay_" + own, 499_999, "INR");

        assertThat(deliver(body)).isEqualTo(200);
        assertThat(deliver(body)).isEqualTo(200);

        assertThat(ledger()).isEmpty();
        assertThat(quarantined()).singleElement().satisfies(kept -> {
            assertThat(kept.path("problem").asString()).isEqualTo("499999 paise were paid, 500000 were asked for");
            assertThat(kept.at("/report/paymentId").asString()).isEqualTo("pay_" + own);
            assertThat(kept.toString()).doesNotContain("gaurav");
        });
        var id = encoded(quarantined().getFirst().path("id").asString());
        assertThat(admin("POST", "/api/admin/payments/quarantine/" + id + "/retry")
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin("DELETE", "/api/admin/payments/quarantine/" + id).statusCode())
                .isEqualTo(200);
        assertThat(admin("DELETE", "/api/admin/payments/quarantine/" + id).statusCode())
                .isEqualTo(404);
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void whatNobodyAskedForOrWasPaidBeforeOrInAnotherWayIsQuarantined() {
        var topUpId = asked("razorpay");

        deliver(linkPaid("txn_unknown", "pay_1" + own, 500_000, "INR"));
        deliver(linkPaid(topUpId, "pay_2" + own, 500_000, "USD"));
        deliver(paid());
        deliver(linkPaid(topUpId, "pay_3" + own, 500_000, "INR"));

        assertThat(ledger()).containsExactly("topup 500000");
        assertThat(quarantined())
                .extracting(kept -> kept.path("problem").asString())
                .containsExactlyInAnyOrder(
                        "There is no top-up txn_unknown",
                        "It was paid in USD",
                        "The top-up was paid before, by pay_" + own + "; give this one back");
    }

    @Test
    void aTopUpOfAnotherGatewayIsNotCreditedByThisOne() {
        asked("stripe");

        deliver(paid());

        assertThat(ledger()).isEmpty();
        assertThat(quarantined()).hasSize(1);
    }

    @Test
    void aPaymentThatWasTooEarlyIsTakenFromQuarantineLater() {
        deliver(paid());
        assertThat(quarantined()).hasSize(1);
        asked("razorpay");

        var id = encoded(quarantined().getFirst().path("id").asString());
        assertThat(admin("POST", "/api/admin/payments/quarantine/" + id + "/retry")
                        .statusCode())
                .isEqualTo(200);

        assertThat(ledger()).containsExactly("topup 500000");
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aDisputeTakesMoneyWhenItIsLostAndReturnsItWhenItIsWon() {
        asked("razorpay");
        deliver(paid());

        deliver(dispute("created", "open", 0));
        assertThat(ledger()).containsExactly("topup 500000");
        deliver(dispute("lost", "lost", 500_000));
        deliver(dispute("lost", "lost", 500_000));
        assertThat(ledger()).containsExactly("topup 500000", "chargeback -500000");
        deliver(dispute("won", "won", 0));
        deliver(dispute("won", "won", 0));
        assertThat(ledger()).containsExactly("topup 500000", "chargeback -500000", "chargeback 500000");
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aDisputeThatIsWonBeforeMoneyMovedMovesNone() {
        asked("razorpay");
        deliver(paid());

        deliver(dispute("created", "open", 0));
        deliver(dispute("won", "won", 0));

        assertThat(ledger()).containsExactly("topup 500000");
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aDisputeOfAPaymentThatNobodyKnowsIsQuarantined() {
        deliver(dispute("lost", "lost", 500_000));

        assertThat(quarantined()).hasSize(1);
    }

    @Test
    void whatIsNotProvenIsRefused() {
        asked("razorpay");
        var proof = HexHmac.of(RAZORPAY_SECRET, paid().getBytes(StandardCharsets.UTF_8));
        var path = RazorpayCallbackController.PATH;

        assertThat(post(path, paid()).statusCode()).isEqualTo(401);
        assertThat(post(path, paid(), "X-Razorpay-Signature", "0".repeat(64)).statusCode())
                .isEqualTo(401);
        assertThat(post(path, paid() + " ", "X-Razorpay-Signature", proof).statusCode())
                .isEqualTo(401);
        assertThat(post(path, "x".repeat(256 * 1024 + 1), "X-Razorpay-Signature", proof)
                        .statusCode())
                .isEqualTo(413);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void whatSaysNothingOfTopUpsIsTakenAndForgotten() {
        assertThat(deliver("{\"event\":\"settlement.processed\",\"payload\":{}}"))
                .isEqualTo(200);
        assertThat(deliver("{}")).isEqualTo(200);
        assertThat(deliver("[]")).isEqualTo(200);
        assertThat(deliver("{")).isEqualTo(400);
    }
}
