package ai.voiceagent.integration.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.wallet.RequestTopUp;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SandboxPayingTest extends PaymentsBench {

    @Test
    void thePageShowsTheAmountAndThatItIsASandbox() {
        var page = get(started(10_000));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("This is a sandbox.", "₹ 10,000");
    }

    @Test
    void payCreditsTheWalletAndThePageShowsIt() {
        var url = started(10_000);

        var pressed = press(url + "/pay");

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.uri()
                        .resolve(pressed.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(URI.create(url));
        assertThat(get(url).body())
                .contains("The wallet was credited with ₹ 10,000.")
                .doesNotContain("<form");
        assertThat(credited()).containsExactly(1_000_000L);
    }

    @Test
    void failCreditsNothing() {
        var url = started(50);

        press(url + "/fail");

        assertThat(get(url).body()).contains("The payment failed. Nothing was credited.");
        assertThat(count(TopUpFailed.class)).isOne();
        assertThat(credited()).isEmpty();
    }

    @Test
    void whoeverPressesFirstDecides() {
        var url = started(50);
        press(url + "/fail");

        press(url + "/pay");

        assertThat(credited()).isEmpty();
        assertThat(get(url).body()).contains("The payment failed.");
    }

    @Test
    void manyPressesAtOnceCreditOnce() {
        var url = started(50);

        IntStream.range(0, 16).parallel().forEach(i -> press(url + "/pay"));

        assertThat(credited()).containsExactly(5_000L);
    }

    @Test
    void aPageThatNobodyWasGivenIsNotFound() {
        var url = started(50);

        assertThat(get(url + "x").statusCode()).isEqualTo(404);
        assertThat(press(url.substring(0, url.length() - 1) + "/pay").statusCode())
                .isEqualTo(404);
        assertThat(get(url.replaceAll("/pay/.*", "/pay/txn_1")).statusCode()).isEqualTo(404);
        assertThat(credited()).isEmpty();
    }

    @Test
    void aDecisionThatACrashLeftUnreportedIsReportedLater() {
        var topUpId = topUpOf(started(50));
        checkouts.decide(topUpId, Decision.PAID);
        assertThat(checkouts.due(clock.instant())).contains(topUpId);

        notifier.reportAll();

        assertThat(credited()).containsExactly(5_000L);
        assertThat(checkouts.due(clock.instant())).doesNotContain(topUpId);
    }

    @Test
    void aCheckoutThatNobodyDecidedInTimeIsOverForEverybody() {
        var url = overdue("txn_late");

        assertThat(get(url).body()).contains("This checkout has expired.").doesNotContain("<form");
        press(url + "/pay");

        assertThat(credited()).isEmpty();
        assertThat(count(TopUpFailed.class)).isOne();
    }

    @Test
    void theWalletLearnsOfAnExpiredCheckoutThatNobodyLooksAt() {
        overdue("txn_later");

        notifier.reportAll();
        notifier.reportAll();

        assertThat(count(TopUpFailed.class)).isOne();
        assertThat(checkouts.due(clock.instant())).doesNotContain("txn_later");
    }

    @Test
    void anOpenCheckoutIsLeftAlone() {
        var url = started(50);

        notifier.reportAll();

        assertThat(get(url).body()).contains("<form");
        assertThat(count(TopUpFailed.class)).isZero();
    }

    /** The page of a top-up whose checkout ended a second ago. */
    private String overdue(String topUpId) {
        var wallet = WalletId.of(account);
        commands.send(new RequestTopUp(wallet, topUpId, 5_000, SandboxGateway.NAME, null, "usr_1"));
        checkouts.open(wallet, topUpId, 5_000, clock.instant().minusSeconds(1));
        return "http://127.0.0.1:" + port + SandboxGateway.PAGES + secret.token(topUpId);
    }
}
