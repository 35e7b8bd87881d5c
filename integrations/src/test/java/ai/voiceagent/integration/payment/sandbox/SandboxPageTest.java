package ai.voiceagent.integration.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Report;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxPageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100|₹ 1",
                "1050|₹ 10.50",
                "99900|₹ 999",
                "1000000|₹ 10,000",
                "12345678|₹ 1,23,456.78",
                "100000000|₹ 10,00,000"
            })
    void rupeesAreGroupedAsInIndia(long paise, String shown) {
        assertThat(SandboxPage.rupees(paise)).isEqualTo(shown);
    }

    @Test
    void anOpenCheckoutShowsTheAmountAndTwoButtonsAndThatItIsASandbox() {
        assertThat(SandboxPage.of(checkout(Decision.OPEN, Report.PENDING), "t-1"))
                .contains("This is a sandbox.", "₹ 10,000", "txn_1")
                .contains("<form method=\"post\" action=\"t-1/pay\">", "<form method=\"post\" action=\"t-1/fail\">");
    }

    @Test
    void aDecidedCheckoutShowsItsOutcomeAndNoButtons() {
        assertThat(SandboxPage.of(checkout(Decision.PAID, Report.ACCEPTED), "t"))
                .contains("Paid. The wallet was credited with ₹ 10,000.")
                .doesNotContain("<form", "refresh");
        assertThat(SandboxPage.of(checkout(Decision.FAILED, Report.ACCEPTED), "t"))
                .contains("The payment failed. Nothing was credited.");
        assertThat(SandboxPage.of(checkout(Decision.EXPIRED, Report.ACCEPTED), "t"))
                .contains("This checkout has expired. Nothing was credited.")
                .doesNotContain("<form");
        assertThat(SandboxPage.of(checkout(Decision.PAID, Report.REFUSED), "t"))
                .contains("the wallet refused the report of it");
    }

    @Test
    void aPageWhoseWalletWasNotToldYetLooksAgainByItself() {
        assertThat(SandboxPage.of(checkout(Decision.PAID, Report.PENDING), "t"))
                .contains("http-equiv=\"refresh\"", "Paid. The wallet is being told.");
    }

    private static SandboxCheckout checkout(Decision decision, Report report) {
        return new SandboxCheckout("txn_1", "wal_1", 1_000_000, Instant.EPOCH, decision, report);
    }
}
