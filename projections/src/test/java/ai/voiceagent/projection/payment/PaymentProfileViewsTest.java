package ai.voiceagent.projection.payment;

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
import ai.voiceagent.projection.History;
import ai.voiceagent.projection.payment.AutoTopUpView.Status;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentProfileViewsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final PaymentProfileId PROFILE = PaymentProfileId.of(ACCOUNT);
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    private final History history = new History();

    @AfterEach
    void close() {
        history.close();
    }

    private static PaymentMethodAdded added(String id) {
        return new PaymentMethodAdded(
                PROFILE, ACCOUNT, id, PaymentMethodType.UPI, "UPI as…@okaxis", "sandbox", "pm_1", "usr_1", NOW);
    }

    private static AutoTopUpStarted started(String id) {
        return new AutoTopUpStarted(PROFILE, ACCOUNT, id, "pm_1", 5_000, 9_999, NOW);
    }

    private PaymentProfileView view() {
        return history.bean(PaymentProfileViews.class).of("acc_1");
    }

    private void aLife() {
        history.happened(
                added("pm_1"),
                added("pm_2"),
                new DefaultPaymentMethodChosen(PROFILE, ACCOUNT, "pm_2", "usr_1", NOW),
                new AutoTopUpConfigured(
                        PROFILE, ACCOUNT, new AutoTopUpSettings(true, 10_000, 5_000, 15_000, 40_000), "usr_1", NOW));
        history.happened(
                started("txn_1"),
                new AutoTopUpCompleted(PROFILE, ACCOUNT, "txn_1", NOW),
                started("txn_2"),
                new AutoTopUpDeclined(PROFILE, ACCOUNT, "txn_2", "no money", 1, NOW.plusSeconds(3_600), NOW),
                new PaymentMethodRemoved(PROFILE, ACCOUNT, "pm_2", "pm_1", "usr_1", NOW),
                new AutoTopUpHeld(PROFILE, ACCOUNT, HoldReason.DAILY_CEILING, 9_999, NOW));
    }

    @Test
    void aProfileIsWhatHappenedToIt() {
        aLife();

        assertThat(view().methods()).extracting(SavedMethodView::methodId).containsExactly("pm_1");
        assertThat(view().defaultMethodId()).isEqualTo("pm_1");
        assertThat(view().autoTopUp().attempts())
                .extracting(attempt -> attempt.topUpId() + " " + attempt.status())
                .containsExactly("txn_2 " + Status.DECLINED, "txn_1 " + Status.COMPLETED);
        assertThat(view().autoTopUp().hold()).isEqualTo(new AutoTopUpView.Hold(HoldReason.DAILY_CEILING, 9_999, NOW));
        assertThat(view().version()).isEqualTo(9);
    }

    @Test
    void whatIsDeliveredAgainOrRebuiltIsTheSame() {
        aLife();
        var before = history.checksums();

        history.redeliver(3);
        assertThat(history.checksums()).isEqualTo(before);
        history.rebuild(4);
        assertThat(history.checksums()).isEqualTo(before);
    }

    @Test
    void onlyTheLatestAttemptsAreKept() {
        history.happened(
                IntStream.range(0, 150).mapToObj(i -> started("txn_" + i)).toArray());

        assertThat(view().autoTopUp().attempts()).hasSize(AutoTopUpView.KEPT);
        assertThat(view().autoTopUp().attempts().getFirst().topUpId()).isEqualTo("txn_149");
    }
}
