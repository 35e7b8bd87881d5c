package ai.voiceagent.command.payment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpHeld;
import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.DefaultPaymentMethodChosen;
import ai.voiceagent.events.payment.HoldReason;
import ai.voiceagent.events.payment.PaymentEvent;
import ai.voiceagent.events.payment.PaymentMethodAdded;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AutoTopUpTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final PaymentProfileId PROFILE = PaymentProfileId.of(ACCOUNT);
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final AutoTopUpSettings SETTINGS = new AutoTopUpSettings(true, 10_000, 5_000, 15_000, 40_000);

    private static PaymentEvent method() {
        return new PaymentMethodAdded(
                PROFILE, ACCOUNT, "pm_1", PaymentMethodType.UPI, "UPI as…@okaxis", "sandbox", "pm_1", "usr_1", NOW);
    }

    private static PaymentEvent configured(AutoTopUpSettings settings) {
        return new AutoTopUpConfigured(PROFILE, ACCOUNT, settings, "usr_1", NOW);
    }

    private static PaymentEvent started(String topUpId, Instant at) {
        return new AutoTopUpStarted(PROFILE, ACCOUNT, topUpId, "pm_1", 5_000, 9_999, at);
    }

    private static PaymentEvent completed(String topUpId, Instant at) {
        return new AutoTopUpCompleted(PROFILE, ACCOUNT, topUpId, at);
    }

    private static PaymentEvent declined(String topUpId, int declines, Instant notBefore) {
        return new AutoTopUpDeclined(PROFILE, ACCOUNT, topUpId, "no money", declines, notBefore, NOW);
    }

    private static AutoTopUpHeld held(HoldReason reason) {
        return new AutoTopUpHeld(PROFILE, ACCOUNT, reason, 9_999, NOW);
    }

    private static StartAutoTopUp start(long availablePaise) {
        return new StartAutoTopUp(PROFILE, "txn_9", availablePaise, ZONE, 3);
    }

    /** A profile with a method and {@link #SETTINGS}, to which this happened. */
    private static TestExecutor<PaymentProfile> after(PaymentEvent... events) {
        var all = new ArrayList<PaymentEvent>(List.of(method(), configured(SETTINGS)));
        all.addAll(Arrays.asList(events));
        return fixture().given(all);
    }

    private static AggregateTestFixture<PaymentProfile> fixture() {
        var fixture = new AggregateTestFixture<>(PaymentProfile.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        return fixture;
    }

    @Test
    void belowTheThresholdATopUpStarts() {
        after().when(start(9_999)).expectEvents(started("txn_9", NOW));
    }

    @Test
    void atTheThresholdNothingHappens() {
        after().when(start(10_000)).expectNoEvents();
    }

    @Test
    void switchedOffNothingHappens() {
        after(configured(new AutoTopUpSettings(false, 10_000, 5_000, 15_000, 40_000)))
                .when(start(0))
                .expectNoEvents();
    }

    @Test
    void oneThatIsUnderWayIsWaitedFor() {
        after(started("txn_1", NOW.minusSeconds(7_200))).when(start(0)).expectNoEvents();
    }

    @Test
    void theSameOneStartsOnce() {
        after(started("txn_9", NOW.minusSeconds(7_200)), completed("txn_9", NOW))
                .when(start(0))
                .expectNoEvents();
    }

    @Test
    void withoutAMethodItIsHeldAndSaidOnce() {
        fixture().given(configured(SETTINGS)).when(start(9_999)).expectEvents(held(HoldReason.NO_PAYMENT_METHOD));
        fixture()
                .given(configured(SETTINGS), held(HoldReason.NO_PAYMENT_METHOD))
                .when(start(9_999))
                .expectNoEvents();
    }

    @Test
    void theDailyCeilingCountsTheDayOfTheAccountsZone() {
        // 18:29:59Z is the last second of 3 March in Kolkata
        var yesterday = Instant.parse("2026-03-03T18:29:59Z");
        var today = Instant.parse("2026-03-03T18:30:00Z");
        var two = new PaymentEvent[] {
            started("txn_1", today), completed("txn_1", NOW), started("txn_2", today), completed("txn_2", NOW)
        };
        after(two).when(start(9_999)).expectEvents(started("txn_9", NOW));
        after(two[0], two[1], two[2], two[3], started("txn_3", today), completed("txn_3", NOW))
                .when(start(9_999))
                .expectEvents(held(HoldReason.DAILY_CEILING));
        after(two[0], two[1], two[2], two[3], started("txn_3", yesterday), completed("txn_3", NOW))
                .when(start(9_999))
                .expectEvents(started("txn_9", NOW));
    }

    @Test
    void theMonthlyCeilingCountsTheMonth() {
        var events = new ArrayList<PaymentEvent>();
        for (int i = 0; i < 8; i++) {
            var at = Instant.parse("2026-03-01T05:00:00Z").plus(Duration.ofHours(6L * i));
            events.add(started("txn_1" + i, at));
            events.add(completed("txn_1" + i, at));
        }
        after(events.toArray(PaymentEvent[]::new)).when(start(9_999)).expectEvents(held(HoldReason.MONTHLY_CEILING));
        after(events.subList(2, 16).toArray(PaymentEvent[]::new))
                .when(start(9_999))
                .expectEvents(started("txn_9", NOW));
    }

    @Test
    void threeWithinAnHourAreARunAway() {
        var settings = new AutoTopUpSettings(true, 10_000, 5_000, 1_000_000, 10_000_000);
        var events = new ArrayList<PaymentEvent>(List.of(configured(settings)));
        for (int i = 0; i < 3; i++) {
            events.add(started("txn_1" + i, NOW.minusSeconds(3_599)));
            events.add(completed("txn_1" + i, NOW.minusSeconds(3_500)));
        }
        after(events.toArray(PaymentEvent[]::new)).when(start(9_999)).expectEvents(held(HoldReason.RUN_AWAY));
        events.set(1, started("txn_10", NOW.minusSeconds(3_600)));
        after(events.toArray(PaymentEvent[]::new)).when(start(9_999)).expectEvents(started("txn_9", NOW));
    }

    @Test
    void afterADeclineItWaitsTwiceAsLongEachTime() {
        assertThat(List.of(1, 2, 3, 5, 6, 40))
                .extracting(AutoTopUpTest::waitAfter)
                .containsExactly(1L, 2L, 4L, 16L, 24L, 24L);
    }

    private static long waitAfter(int declines) {
        var notBefore = NOW.plus(Duration.ofHours(Math.min(24, 1L << Math.min(declines - 1, 6))));
        after(declined("txn_0", declines - 1, Instant.EPOCH), started("txn_1", NOW))
                .when(new FinishAutoTopUp(PROFILE, "txn_1", "no money"))
                .expectEvents(declined("txn_1", declines, notBefore));
        return Duration.between(NOW, notBefore).toHours();
    }

    @Test
    void nothingStartsBeforeTheWaitIsOver() {
        after(started("txn_1", NOW), declined("txn_1", 1, NOW.plusMillis(1)))
                .when(start(0))
                .expectNoEvents();
        after(started("txn_1", NOW), declined("txn_1", 1, NOW))
                .when(start(9_999))
                .expectEvents(started("txn_9", NOW));
    }

    @Test
    void whatWasDeclinedCountsForNoCeiling() {
        after(
                        started("txn_1", NOW),
                        declined("txn_1", 1, NOW),
                        started("txn_2", NOW),
                        declined("txn_2", 2, NOW),
                        started("txn_3", NOW),
                        declined("txn_3", 3, NOW))
                .when(start(9_999))
                .expectEvents(started("txn_9", NOW));
    }

    @Test
    void anotherMethodIsTriedAtOnce() {
        after(
                        started("txn_1", NOW),
                        declined("txn_1", 1, NOW.plusSeconds(3_600)),
                        new DefaultPaymentMethodChosen(PROFILE, ACCOUNT, "pm_1", "usr_1", NOW))
                .when(start(9_999))
                .expectEvents(started("txn_9", NOW));
    }

    @Test
    void aTopUpThatIsPaidIsNotedOnce() {
        var finish = new FinishAutoTopUp(PROFILE, "txn_1", null);
        after(started("txn_1", NOW)).when(finish).expectEvents(completed("txn_1", NOW));
        after(started("txn_1", NOW), completed("txn_1", NOW)).when(finish).expectNoEvents();
        after(started("txn_1", NOW), declined("txn_1", 1, NOW)).when(finish).expectNoEvents();
        after(started("txn_1", NOW))
                .when(new FinishAutoTopUp(PROFILE, "txn_other", null))
                .expectNoEvents();
    }
}
