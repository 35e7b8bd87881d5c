package ai.voiceagent.query.payment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpHeld;
import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.DefaultPaymentMethodChosen;
import ai.voiceagent.events.payment.HoldReason;
import ai.voiceagent.events.payment.PaymentMethodAdded;
import ai.voiceagent.events.payment.PaymentMethodRemoved;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentApiTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final PaymentProfileId PROFILE = PaymentProfileId.of(ACCOUNT);
    private static final Instant NOW = ReadApi.NOW;

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void anAccount() {
        api.happened(Happened.account());
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static PaymentMethodAdded added(String id, PaymentMethodType type, String label) {
        return new PaymentMethodAdded(PROFILE, ACCOUNT, id, type, label, "sandbox", "pm_1", "usr_1", NOW);
    }

    private static AutoTopUpStarted started(String id, Instant at) {
        return new AutoTopUpStarted(PROFILE, ACCOUNT, id, "pm_1", 500_000, 999_900, at);
    }

    private static AutoTopUpConfigured configured() {
        var settings = new AutoTopUpSettings(true, 1_000_000, 500_000, 1_500_000, 5_000_000);
        return new AutoTopUpConfigured(PROFILE, ACCOUNT, settings, "usr_1", NOW);
    }

    private JsonNode autoTopUp() {
        return api.data("/api/wallet/auto-topup");
    }

    @Test
    void methodsAreListedWithTheirDefault() {
        api.happened(
                added("pm_1", PaymentMethodType.UPI, "UPI as…@okaxis"),
                added("pm_2", PaymentMethodType.CARD, "Visa •••• 4242"),
                new DefaultPaymentMethodChosen(PROFILE, ACCOUNT, "pm_2", "usr_1", NOW));

        var list = api.data("/api/wallet/payment-methods");
        assertThat(list.at("/paymentMethods/0/id").asString()).isEqualTo("pm_1");
        assertThat(list.at("/paymentMethods/0/isDefault").asBoolean()).isFalse();
        assertThat(list.at("/paymentMethods/1/type").asString()).isEqualTo("card");
        assertThat(list.at("/paymentMethods/1/label").asString()).isEqualTo("Visa •••• 4242");
        assertThat(list.at("/paymentMethods/1/isDefault").asBoolean()).isTrue();
        assertThat(list.at("/pagination/total").asInt()).isEqualTo(2);
        assertThat(api.data("/api/wallet/payment-methods?page=2&limit=1")
                        .at("/paymentMethods/0/id")
                        .asString())
                .isEqualTo("pm_2");
    }

    @Test
    void aRemovedMethodIsGoneAndAnotherAccountSeesNone() {
        api.happened(
                added("pm_1", PaymentMethodType.UPI, "UPI as…@okaxis"),
                added("pm_2", PaymentMethodType.UPI, "UPI as…@ybl"),
                new PaymentMethodRemoved(PROFILE, ACCOUNT, "pm_1", "pm_2", "usr_1", NOW));

        var list = api.data("/api/wallet/payment-methods");
        assertThat(list.path("paymentMethods")).hasSize(1);
        assertThat(list.at("/paymentMethods/0/isDefault").asBoolean()).isTrue();
        assertThat(api.as("acc_2").data("/api/wallet/payment-methods").path("paymentMethods"))
                .isEmpty();
    }

    @Test
    void whoNeverConfiguredAnythingHasItSwitchedOff() {
        assertThat(autoTopUp().path("enabled").asBoolean()).isFalse();
        assertThat(autoTopUp().path("status").asString()).isEqualTo("off");
    }

    @Test
    void theDayAndTheMonthCountWhatIsPaidOrUnderWay() {
        // 06:00Z on the 20th; the day in Kolkata began at 18:30Z on the 19th
        api.happened(
                added("pm_1", PaymentMethodType.UPI, "UPI as…@okaxis"),
                configured(),
                started("txn_1", Instant.parse("2025-01-19T18:29:59Z")),
                new AutoTopUpCompleted(PROFILE, ACCOUNT, "txn_1", NOW),
                started("txn_2", Instant.parse("2025-01-19T18:30:00Z")),
                new AutoTopUpDeclined(PROFILE, ACCOUNT, "txn_2", "no money", 1, NOW.plusSeconds(3_600), NOW),
                started("txn_3", Instant.parse("2025-01-20T05:00:00Z")));

        var shown = autoTopUp();
        assertThat(shown.path("status").asString()).isEqualTo("processing");
        assertThat(shown.path("threshold").decimalValue()).isEqualByComparingTo("10000");
        assertThat(shown.path("today").decimalValue()).isEqualByComparingTo("5000");
        assertThat(shown.path("thisMonth").decimalValue()).isEqualByComparingTo("10000");
        assertThat(shown.at("/latest/0/transactionId").asString()).isEqualTo("txn_3");
        assertThat(shown.at("/latest/1/status").asString()).isEqualTo("declined");
    }

    @Test
    void aDeclineSaysWhenTheNextIsTried() {
        api.happened(
                added("pm_1", PaymentMethodType.UPI, "UPI as…@okaxis"),
                configured(),
                started("txn_1", NOW),
                new AutoTopUpDeclined(PROFILE, ACCOUNT, "txn_1", "no money", 1, NOW.plusSeconds(3_600), NOW));

        assertThat(autoTopUp().path("status").asString()).isEqualTo("waiting");
        assertThat(autoTopUp().at("/alert/reason").asString()).isEqualTo("declined");
        assertThat(autoTopUp().at("/alert/message").asString()).isEqualTo("no money");
        assertThat(autoTopUp().at("/alert/nextAttempt").asString()).isEqualTo("2025-01-20T07:00:00Z");
    }

    @Test
    void aRunAwayIsShownUntilItGoesOn() {
        api.happened(
                added("pm_1", PaymentMethodType.UPI, "UPI as…@okaxis"),
                configured(),
                new AutoTopUpHeld(PROFILE, ACCOUNT, HoldReason.RUN_AWAY, 5, NOW));
        assertThat(autoTopUp().path("status").asString()).isEqualTo("held");
        assertThat(autoTopUp().at("/alert/reason").asString()).isEqualTo("run_away");

        api.happened(started("txn_1", NOW), new AutoTopUpCompleted(PROFILE, ACCOUNT, "txn_1", NOW));

        assertThat(autoTopUp().path("status").asString()).isEqualTo("active");
        assertThat(autoTopUp().has("alert")).isFalse();
    }
}
